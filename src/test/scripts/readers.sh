#!/usr/bin/env bash
# How fast readers get a story's page, beside nginx with the same bytes from disk: readers.sh target/stemma.jar [seconds]
# Needs wrk and nginx. Client and servers share the machine; they are asked by turns, and the best of three rounds counts. What an answer costs
# the server in processor time is told as well: other work on the machine hardly touches that.
set -euo pipefail
jar=${1:-target/stemma.jar}
seconds=${2:-15}
work=$(mktemp -d)
site=http://127.0.0.1:18080
disk=http://127.0.0.1:18081
trap 'kill $(cat "$work"/*.pid) 2>/dev/null || true; wait 2>/dev/null || true; rm -rf "$work"' EXIT

java ${JAVA_OPTIONS:--Xmx256m -XX:+UseSerialGC} -jar "$jar" --server.port=18080 --server.address=127.0.0.1 \
  --stemma.data-dir="$work/data" >"$work/log" 2>&1 &
echo $! >"$work/stemma.pid"
until curl -fs -o /dev/null "$site/feed.atom" && curl -fs "$site/" | grep -q 'href="/stories/'; do sleep 0.5; done
path=$(curl -s "$site/" | grep -o 'href="/stories/[^"]*"' | head -n 1 | cut -d'"' -f2)

mkdir -p "$work/www$(dirname "$path")" "$work/tmp"
curl -s "$site$path" -o "$work/www$path"
cat >"$work/nginx.conf" <<CONF
worker_processes 2; pid $work/nginx.pid; error_log $work/error.log; daemon on;
events { worker_connections 1024; }
http { access_log off; sendfile on; keepalive_requests 10000000; default_type text/html; client_body_temp_path $work/tmp;
  proxy_temp_path $work/tmp; fastcgi_temp_path $work/tmp; uwsgi_temp_path $work/tmp; scgi_temp_path $work/tmp;
  open_file_cache max=1000; server { listen 127.0.0.1:18081; root $work/www; } }
CONF
nginx -c "$work/nginx.conf"

tag() { curl -sI "$1$path" | tr -d '\r' | sed -n 's/^[Ee][Tt]ag: //p'; }
printf 'wrk.headers["If-None-Match"] = [[%s]]\n' "$(tag $site)" >"$work/stemma.lua"
printf 'wrk.headers["If-None-Match"] = [[%s]]\n' "$(tag $disk)" >"$work/nginx.lua"

used() { # server: processor time so far, in hundredths of a second
  local pids
  if [ "$1" = $disk ]; then pids=$(pgrep -P "$(cat "$work/nginx.pid")"); else pids=$(cat "$work/stemma.pid"); fi
  for pid in $pids; do cut -d' ' -f14,15 "/proc/$pid/stat"; done | awk '{sum += $1 + $2} END {print sum}'
}

ask() { # server seconds [script]: requests a second, the 99th percentile, microseconds of processor time for each
  local before
  before=$(used "$1")
  wrk -t2 -c32 -d"$2"s --latency ${3:+-s "$3"} "$1$path" >"$work/wrk"
  awk -v cost=$(($(used "$1") - before)) '/Requests\/sec/ {rate = $2} $1 == "99%" {late = $2} / requests in / {all = $1}
    END {printf "%d/s %s %.1fus", rate, late, cost * 10000 / all}' "$work/wrk"
}

curl -sI "$site$path"
echo "bytes: $(stat -c %s "$work/www$path"); warming up for $((3 * seconds)) s"
ask $site $((3 * seconds)) >/dev/null
ask $site "$seconds" "$work/stemma.lua" >/dev/null
for round in 1 2 3; do
  echo "round $round: page nginx $(ask $disk "$seconds") | stemma $(ask $site "$seconds")" \
    "|| 304 nginx $(ask $disk "$seconds" "$work/nginx.lua") | stemma $(ask $site "$seconds" "$work/stemma.lua")"
done
echo "resident: $(awk '/VmRSS/ {print $2 / 1024 " MB"}' /proc/"$(cat "$work/stemma.pid")"/status), load: $(cut -d' ' -f1-3 /proc/loadavg)"
