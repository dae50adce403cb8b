#!/usr/bin/env bash
# Measures a packaged Stemma and prints the table of docs/benchmarks.md: bench.sh [target/stemma.jar]
# Needs wrk, nginx and curl. Everything runs on 127.0.0.1, in a new temporary folder, and is stopped by its number.
# BENCH_STARTS=3 starts on an existing folder, BENCH_SECONDS=15 of load, JAVA_HOME names the Java.
set -euo pipefail

jar=$(realpath "${1:-target/stemma.jar}")
starts=${BENCH_STARTS:-3}
seconds=${BENCH_SECONDS:-15}
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
work=$(mktemp -d "${TMPDIR:-/tmp}/stemma-bench-XXXXXX")
stemma=
nginx=

stop() {
  if [ -n "$1" ] && kill -0 "$1" 2>/dev/null; then
    kill "$1"
    wait "$1" 2>/dev/null || true
  fi
}
cleanup() {
  stop "$nginx"
  stop "$stemma"
  rm -rf "$work"
}
trap cleanup EXIT
trap 'exit 1' INT TERM

need() { command -v "$1" >/dev/null || { echo "bench.sh needs $1" >&2; exit 2; }; }
need wrk; need nginx; need curl; need "$java"

# A port that nobody listens on at this moment.
free_port() {
  local port
  while :; do
    port=$((20000 + RANDOM % 20000))
    (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null || { echo "$port"; return; }
  done
}

now() { date +%s%N; }

# Starts Stemma, with the Java options given, and sets took to the milliseconds from the command to a readiness of "UP".
start() {
  local from
  from=$(now)
  STEMMA_DATA_DIR="$work/data" "$java" "$@" --server.port="$port" >"$work/stemma.log" 2>&1 &
  stemma=$!
  until curl -fs -o /dev/null "http://127.0.0.1:$port/actuator/health/readiness"; do
    kill -0 "$stemma" 2>/dev/null || { cat "$work/stemma.log" >&2; exit 1; }
    sleep 0.05
  done
  took=$((($(now) - from) / 1000000))
}

kib() { awk -v key="$2:" '$1 == key {print $2}' "/proc/$1/$3"; }

# The Java process by itself, and all processes of its PostgreSQL: shared pages are counted once (PSS).
memory() {
  local server pid total=0
  server=$(head -1 "$work/data/postgres/postmaster.pid")
  for pid in "$server" $(ps -o pid= --ppid "$server"); do
    total=$((total + $(kib "$pid" Pss smaps_rollup 2>/dev/null || echo 0)))
  done
  echo "$(($(kib "$stemma" VmRSS status) / 1024)) $((total / 1024))"
}

# Prints "requests/s p50 p99 failures" of one run of wrk. wrk itself knows of p50 and p99 only with --latency.
load() {
  wrk -t2 -c32 -d"${2}s" --latency "$1" >"$work/wrk.txt"
  awk '/^Requests\/sec/ {rate = $2} /^ *50%/ {p50 = $2} /^ *99%/ {p99 = $2}
       /Non-2xx/ {failures += $NF} /Socket errors/ {gsub(",", ""); failures += $4 + $6 + $8 + $10}
       END {printf "%s %s %s %d\n", rate, p50, p99, failures}' "$work/wrk.txt"
}

# The median of several starts with the same options.
median_of_starts() {
  local all=()
  for _ in $(seq "$starts"); do
    stop "$stemma"
    start "$@"
    all+=("$took")
  done
  median=$(printf '%s\n' "${all[@]}" | sort -n | awk '{a[NR] = $1} END {print a[int((NR + 1) / 2)]}')
}

port=$(free_port)
ahead=-Dspring.aot.enabled=true
start -jar "$jar"
first=$took
median_of_starts -jar "$jar"
again=$median

# Extracted, with what Spring worked out when it was built, and with an archive of the loaded classes that one start leaves behind.
"$java" -Djarmode=tools -jar "$jar" extract --destination "$work/app" >/dev/null
app=$work/app/$(basename "$jar")
median_of_starts "$ahead" -jar "$app"
extracted=$median
stop "$stemma"
start "$ahead" -XX:ArchiveClassesAtExit="$work/app/stemma.jsa" -jar "$app"
stop "$stemma"
median_of_starts "$ahead" -XX:SharedArchiveFile="$work/app/stemma.jsa" -jar "$app"
archived=$median

# The same by a cache of Java 25, which one start leaves behind that has shown some pages; and what it has in memory when it rests.
rows=
if [ "$("$java" -version 2>&1 | sed -n 's/[^"]*version "\([0-9]*\).*/\1/p')" -ge 25 ]; then
  small=("$ahead" -XX:+UseSerialGC -Xms64m -Xmx256m)
  stop "$stemma"
  start "${small[@]}" -XX:AOTCacheOutput="$work/app/stemma.aot" -jar "$app"
  for path in / /topics /outlets /archive /search?q=war /api/stories /feed.atom $(curl -fs "http://127.0.0.1:$port/" | grep -o 'href="/stories/[^"]*"' | cut -d'"' -f2); do
    for _ in 1 2 3; do curl -fs -o /dev/null "http://127.0.0.1:$port$path"; done
  done
  median_of_starts "${small[@]}" -XX:AOTCache="$work/app/stemma.aot" -jar "$app"
  cached=$median
  sleep 20
  read -r rest _ < <(memory)
  rows=$(awk -v t="$cached" -v rest="$rest" 'BEGIN {
    printf "| … extracted, with a cache of Java 25, 256 MB, serial collector | %.1f s | 4 s |\n| … memory of that after 20 s (RSS) | %d MiB | 350 MiB |", t / 1000, rest}')$'\n'
fi
stop "$stemma"
start -jar "$jar"
sleep 2
read -r rss postgres < <(memory)

home=http://127.0.0.1:$port
slug=$(curl -fs "$home/api/stories" | grep -o '"slug":"[^"]*"' | head -1 | cut -d'"' -f4)
page=/stories/$slug

# nginx serves the very bytes from disk; a file that is a folder's index has the page's own address.
mkdir -p "$work/html$page" "$work/nginx"
curl -fs "$home$page" >"$work/html$page/index.html"
bytes=$(stat -c %s "$work/html$page/index.html")
nginx_port=$(free_port)
cat >"$work/nginx.conf" <<CONF
worker_processes auto;
pid $work/nginx/pid;
error_log $work/nginx/error.log;
events { worker_connections 1024; }
http {
  types { text/html html; }
  access_log off;
  sendfile on;
  client_body_temp_path $work/nginx; proxy_temp_path $work/nginx; fastcgi_temp_path $work/nginx;
  uwsgi_temp_path $work/nginx; scgi_temp_path $work/nginx;
  server { listen 127.0.0.1:$nginx_port; root $work/html; }
}
CONF
# nginx's workers must be able to read the folder when root starts it.
chmod -R a+rX "$work/html" && chmod a+x "$work"
nginx -c "$work/nginx.conf" -g 'daemon off;' 2>"$work/nginx/start.log" &
nginx=$!
until curl -fs -o "$work/copy" "http://127.0.0.1:$nginx_port$page/"; do
  kill -0 "$nginx" 2>/dev/null || { cat "$work/nginx/start.log" >&2; exit 1; }
  sleep 0.05
done
cmp "$work/copy" "$work/html$page/index.html"

read -r cold _ < <(load "$home$page" 5)
load "$home$page" "$((seconds * 2))" >"$work/warm"
read -r rate p50 p99 failures < <(load "$home$page" "$seconds")
read -r nginx_rate nginx_p50 nginx_p99 nginx_failures < <(load "http://127.0.0.1:$nginx_port$page/" "$seconds")
read -r rss_load postgres_load < <(memory)
ratio=$(awk -v a="$rate" -v b="$nginx_rate" 'BEGIN {printf "%.3f", a / b}')

cat <<TABLE
$(date -u +%Y-%m-%d), $(nproc) cores ($(awk -F': ' '/model name/ {print $2; exit}' /proc/cpuinfo)), $(awk '/MemTotal/ {printf "%.0f GiB", $2 / 1048576}' /proc/meminfo), $("$java" -version 2>&1 | awk -F'"' 'NR == 1 {print "Java " $2}'), load before the last run $(cut -d' ' -f1 /proc/loadavg)

| what | figure | goal |
|---|---|---|
| first start, empty folder, until ready | $(awk -v t="$first" 'BEGIN {printf "%.1f s", t / 1000}') | 30 s |
| start on an existing folder, median of $starts: one jar | $(awk -v t="$again" 'BEGIN {printf "%.1f s", t / 1000}') | 8 s |
| … extracted | $(awk -v t="$extracted" 'BEGIN {printf "%.1f s", t / 1000}') | 8 s |
| … extracted, with an archive of its classes | $(awk -v t="$archived" 'BEGIN {printf "%.1f s", t / 1000}') | 8 s |
$rows| memory of Java after a start (RSS) | $rss MiB | |
| memory of its PostgreSQL after a start (PSS) | $postgres MiB | |
| memory of Java after the load (RSS) | $rss_load MiB | |

| story page, $bytes bytes, wrk -t2 -c32 -d${seconds}s | requests/s | p50 | p99 | failures |
|---|---|---|---|---|
| Stemma, first 5 s after a start | $cold | | | |
| Stemma, warm | $rate | $p50 | $p99 | $failures |
| nginx, the same bytes from disk | $nginx_rate | $nginx_p50 | $nginx_p99 | $nginx_failures |
| Stemma : nginx | $ratio | | | |
TABLE
