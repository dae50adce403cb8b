#!/usr/bin/env bash
# Whether real readers get a correction, a merge and a kill as such: feeds.sh target/stemma.jar
# Needs newsboat, python3-feedparser, xmllint, curl and jq. The readers ask before anything happens, and again after each act;
# what they then hold under the ids of the first time is what counts. STEMMA_CLASSES may name a class path to run instead of a jar.
set -euo pipefail
jar=${1:-target/stemma.jar}
port=${STEMMA_PORT:-18090}
site=http://127.0.0.1:$port
work=$(mktemp -d)
export STEMMA_ADMIN_PASSWORD=admin-secret-1 STEMMA_EDITOR_PASSWORD=editor-secret-1
trap 'kill "$(cat "$work/stemma.pid")" 2>/dev/null || true; wait 2>/dev/null || true; rm -rf "$work"' EXIT

options=(--server.port="$port" --server.address=127.0.0.1 --stemma.data-dir="$work/data")
if [ -n "${STEMMA_CLASSES:-}" ]; then
  java -cp "$STEMMA_CLASSES" stemma.StemmaApplication "${options[@]}" >"$work/log" 2>&1 &
else
  java -jar "$jar" "${options[@]}" >"$work/log" 2>&1 &
fi
echo $! >"$work/stemma.pid"
until curl -fs "$site/feed.json" 2>/dev/null | grep -q '"items":\[{'; do sleep 0.5; done

# An editor.
jar_of_cookies=$work/cookies
page() { curl -fsL -b "$jar_of_cookies" -c "$jar_of_cookies" "$site$1"; }
token() { page "${1:-/desk}" | grep -o 'name="_csrf" value="[^"]*"' | head -n 1 | cut -d'"' -f4; }
act() { # path field=value…
  local path=$1 fields=() token
  shift
  for field in "$@"; do fields+=(--data-urlencode "$field"); done
  token=$(token)
  curl -sS -o "$work/answer" -w '%{http_code}' -b "$jar_of_cookies" -c "$jar_of_cookies" \
    --data-urlencode "_csrf=$token" "${fields[@]}" "$site$path" >"$work/status"
  grep -qE '^(200|302)$' "$work/status" || { echo "$path: $(cat "$work/status")"; exit 1; }
}
page /login >/dev/null
curl -sS -o /dev/null -b "$jar_of_cookies" -c "$jar_of_cookies" --data-urlencode "_csrf=$(token /login)" \
  -d username=admin -d password="$STEMMA_ADMIN_PASSWORD" "$site/login"

report() { # name headline words
  printf '%s\n\nBy Ada Field\n\n%s\n' "$2" "$3" >"$work/$1.txt"
  local token
  token=$(token /admin/imports)
  curl -fsS -o /dev/null -b "$jar_of_cookies" -F "_csrf=$token" -F "files=@$work/$1.txt;type=text/plain" "$site/admin/imports"
}
report quarry 'Quarry of Lenby floods' 'The quarry of Lenby filled with water on Monday, foreman Tor Aske said.'
report cinema 'Cinema of Marsk reopens' 'The cinema of Marsk opened its doors on Friday after nine years, owner Ida Roe said.'
report cinema-two 'Films again in Upper Holt' 'Upper Holt has a place for films again, said the chair of its film club, Pia Storm.'
report bakery 'Bakery of Tynes poisoned dozens' 'The bakery of Tynes sold bad bread to dozens of people, a neighbour claimed on Sunday.'
for slug in quarry-of-lenby-floods cinema-of-marsk-reopens films-again-in-upper-holt bakery-of-tynes-poisoned-dozens; do
  for try in $(seq 60); do curl -fs -o /dev/null "$site/stories/$slug" && break; sleep 0.5; done
  curl -fs -o /dev/null "$site/stories/$slug" || { echo "no story $slug"; tail -5 "$work/log"; exit 1; }
done

# The readers.
# newsboat knows an id once, whichever feed it came with, so each form has a reader of its own.
for form in atom rss; do echo "$site/feed.$form" >"$work/urls.$form"; done
newsboat() {
  for form in atom rss; do
    command newsboat -q -u "$work/urls.$form" -c "$work/$form.db" -C /dev/null -x reload >/dev/null 2>&1
  done
}
held() { # what newsboat has under an id
  for form in atom rss; do
    python3 - "$form" "$work/$form.db" "$1" <<'PY'
import sqlite3, sys
rows = sqlite3.connect(sys.argv[2]).execute(
    "select title, url, content from rss_item where guid = ?", (sys.argv[3],)).fetchall()
for title, url, content in rows:
    print(sys.argv[1], '|', title, '|', url, '|', ' '.join(content.split())[:110])
PY
  done
}
parsed() {
  /usr/bin/python3 - "$site" "$1" <<'PY'
import feedparser, sys
for form in ('atom', 'rss'):
    feed = feedparser.parse(f'{sys.argv[1]}/feed.{form}')
    assert not feed.bozo, feed.get('bozo_exception')
    for entry in feed.entries:
        if entry.id == sys.argv[2]:
            print(form, '|', entry.title, '|', entry.link, '|', entry.get('updated'), '|', [t.term for t in entry.get('tags', [])])
PY
}
id() { curl -fs "$site/feed.json" | jq -r --arg title "$1" '.items[] | select(.title == $title) | .id'; }
quarry=$(id 'Quarry of Lenby floods')
films=$(id 'Films again in Upper Holt')
bakery=$(id 'Bakery of Tynes poisoned dozens')
tell() { # when, id, and what both readers must hold of both forms
  newsboat
  echo "== $1"
  { held "$2" | sed 's/^/  newsboat /'; parsed "$2" | sed 's/^/  feedparser /'; } | tee "$work/told"
  [ "$(grep -c "| $3 |" "$work/told")" = 4 ] || { echo "not told by both readers in both forms: $3"; exit 1; }
}
for form in atom rss; do curl -fs "$site/feed.$form" | xmllint --noout --nonet - && echo "feed.$form is well-formed"; done
curl -fs "$site/feed.json" | jq -e '.version == "https://jsonfeed.org/version/1.1"' >/dev/null && echo "feed.json is JSON"
tell 'before the correction' "$quarry" 'Quarry of Lenby floods'

base=$(page /desk/stories/quarry-of-lenby-floods/edit | grep -o 'name="base" value="[0-9]*"' | cut -d'"' -f4)
act /desk/stories/quarry-of-lenby-floods/revisions "base=$base" 'headline=Quarry of Lenby half full' \
  'body=The quarry of Lenby filled with water by half on Monday, foreman Tor Aske said.' \
  as=correction noticeKind=CORRECTION 'notice=The quarry is half full and has not flooded.' noticePlace=TOP
tell 'after the correction' "$quarry" 'Quarry of Lenby half full'
grep -c 'The quarry is half full and has not flooded' "$work/told" | grep -qx 2
tell 'before the merge' "$films" 'Films again in Upper Holt'
act /desk/merges story=cinema-of-marsk-reopens story=films-again-in-upper-holt survivor=cinema-of-marsk-reopens \
  headline=cinema-of-marsk-reopens lead=cinema-of-marsk-reopens
tell 'after the merge' "$films" 'Now part of: Cinema of Marsk reopens'
tell 'before the kill' "$bakery" 'Bakery of Tynes poisoned dozens'
act /desk/stories/bakery-of-tynes-poisoned-dozens/publications step=KILL 'notice=The bakery of Tynes sold no bad bread.'
tell 'after the kill' "$bakery" Withdrawn
grep -c 'sold no bad bread' "$work/told" | grep -qx 2
curl -fs "$site/feed.atom" | xmllint --xpath "//*[local-name()='deleted-entry']" --nonet -
echo
