#!/usr/bin/env bash
# How fast readers get a thousand stories of a large archive, the first far more often than the last (Zipf, exponent 1), and how many pages a
# second are made where none is kept: spread.sh target/stemma.jar folder [seconds]. The folder is used as it is, and only read.
# Needs wrk. One page and a thousand are asked by turns with the same script, and the best of three rounds counts.
set -euo pipefail
jar=${1:?the program}
folder=${2:?a data folder}
seconds=${3:-15}
work=$(mktemp -d)
site=http://127.0.0.1:18082
trap 'kill $(cat "$work"/*.pid) 2>/dev/null || true; wait 2>/dev/null || true; rm -rf "$work"' EXIT

begun=$(date +%s%N)
java ${JAVA_OPTIONS:--Xmx256m -XX:+UseSerialGC} -jar "$jar" --server.port=18082 --server.address=127.0.0.1 \
  --stemma.data-dir="$folder" --stemma.api.reads=0 --stemma.checks.every=1h --stemma.words.every=1h >"$work/log" 2>&1 &
echo $! >"$work/stemma.pid"
until curl -fs -o /dev/null "$site/"; do sleep 0.05; done
echo "first page after $((($(date +%s%N) - begun) / 1000000)) ms"
resident() { awk '/VmRSS/ {printf "%d MB", $2 / 1024}' "/proc/$(cat "$work/stemma.pid")/status"; }
sleep 20
echo "resident at rest: $(resident)"

: >"$work/paths"
curl -fs "$site/sitemap.xml" | grep -o '<loc>[^<]*' | sed 's/<loc>//' >"$work/days"
while read -r day && [ "$(wc -l <"$work/paths")" -lt 1000 ]; do
  curl -fs "$day" | grep -o '<loc>[^<]*/stories/[^<]*' | sed 's/.*\(\/stories\/.*\)/\1/' >>"$work/paths" || true
done <"$work/days"
head -n 1000 "$work/paths" >"$work/thousand"
head -n 1 "$work/paths" >"$work/one"
echo "stories asked for: $(wc -l <"$work/thousand")"

cat >"$work/spread.lua" <<LUA
local paths, upto, sum = {}, {}, 0
for path in io.lines(os.getenv("PATHS")) do paths[#paths + 1] = path; sum = sum + 1 / #paths; upto[#paths] = sum end
local suffix = os.getenv("SUFFIX") or ""
local made = {}
init = function() math.randomseed(7) for i, path in ipairs(paths) do made[i] = wrk.format("GET", path .. suffix) end end
request = function()
  local at, low, high = math.random() * sum, 1, #paths
  while low < high do local middle = math.floor((low + high) / 2); if upto[middle] < at then low = middle + 1 else high = middle end end
  return made[low]
end
LUA

ask() { # paths seconds [suffix]: requests a second and the 99th percentile
  PATHS=$1 SUFFIX=${3:-} wrk -t2 -c32 -d"$2"s --latency -s "$work/spread.lua" "$site" >"$work/wrk"
  awk '/Requests\/sec/ {rate = $2} $1 == "99%" {late = $2} /Non-2xx/ {bad = $NF} END {printf "%d/s %s%s", rate, late, bad ? " refused " bad : ""}' "$work/wrk"
}

echo "warming up for $((3 * seconds)) s"
ask "$work/thousand" $((3 * seconds)) >/dev/null
for round in 1 2 3; do
  echo "round $round: one page $(ask "$work/one" "$seconds") | a thousand $(ask "$work/thousand" "$seconds")"
done
# The second compiler is at work for some two minutes of this.
echo "made anew, first minute: $(ask "$work/thousand" 60 "?anew")"
ask "$work/thousand" 120 "?anew" >/dev/null
for round in 1 2 3; do
  echo "made anew $round: one page $(ask "$work/one" "$seconds" "?anew") | a thousand $(ask "$work/thousand" "$seconds" "?anew")"
done
echo "resident: $(resident), load: $(cut -d' ' -f1-3 /proc/loadavg)"
