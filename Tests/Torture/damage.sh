# Read by bin/torture: bytes go bad in the data file and in its log. Nothing can give them back; it must be said.

# Changes one byte near a place where a promised record's id stands. $1: file
damage_near_a_record() {
  python3 - "$1" "$folder/promised" "$RANDOM" <<'PYTHON'
import random, sys
path, promised, seed = sys.argv[1:]
chance = random.Random(seed)
data = bytearray(open(path, "rb").read())
ids = [line.strip()[7:] for line in open(promised) if line.startswith("990121-")]
wanted = chance.choice(ids).encode()
places = [place for place in range(len(data)) if data.startswith(wanted, place)]
place = chance.choice(places) + chance.randrange(36)
data[place] ^= 1 << chance.randrange(7)
open(path, "wb").write(data)
print(f"byte {place}, page {place // 4096 + 1}")
PYTHON
}

# Changes one byte in the first half of a log. $1: file
damage_log() {
  python3 - "$1" "$RANDOM" <<'PYTHON'
import random, sys
path, seed = sys.argv[1:]
data = bytearray(open(path, "rb").read())
place = random.Random(seed).randrange(32, len(data) // 2)
data[place] ^= 0x10
open(path, "wb").write(data)
print(f"byte {place} of {len(data)}")
PYTHON
}

must_complain() {
  if "$program" verify >"$folder/verified" 2>&1; then
    fail "$1: verify found nothing"
  elif ! grep -q '✗' "$folder/verified" || grep -qE '程序出错' "$folder/verified"; then
    fail "$1: verify said"
    cat "$folder/verified"
  fi
}

# $1: rounds
damages() {
  local round where server
  begin "$folder/sound.sqlite"
  rows damage >"$folder/rows-damage.csv"
  "$program" import "$folder/rows-damage.csv" --organization 990121 >"$folder/outcome"
  for round in 1 2 3 4 5 6 7 8; do add_record "第$round场" >>"$folder/promised"; done
  check "damage, before"
  "$program" backup "$folder/sound.halfsky" >/dev/null 2>&1 || fail "damage: no backup"
  for round in $(seq "$1"); do
    cp "$folder/sound.sqlite" "$folder/bad.sqlite"
    where="$(damage_near_a_record "$folder/bad.sqlite")"
    HALFSKY_DATA="$folder/bad.sqlite" must_complain "page, $where"
    rm -f "$folder/bad.sqlite"*
  done
  # A log with commits is there while another process has the file open.
  "$program" serve --port "$((20000 + RANDOM % 20000))" >/dev/null 2>&1 &
  server=$!
  for round in $(seq 100); do [ ! -e "$folder/sound.sqlite-shm" ] || break; pause 100; done
  for round in 1 2 3 4; do add_record "日志第$round场" >>"$folder/promised"; done
  kill -9 "$server"
  wait "$server" 2>/dev/null
  for round in $(seq "$1"); do
    for file in sound.sqlite sound.sqlite-wal; do cp "$folder/$file" "$folder/bad${file#sound}"; done
    where="$(damage_log "$folder/bad.sqlite-wal")"
    HALFSKY_DATA="$folder/bad.sqlite" must_complain "log, $where"
    grep -q -- '-wal' "$folder/verified" || { fail "log, $where: said"; cat "$folder/verified"; }
    rm -f "$folder/bad.sqlite"*
  done
  check "damage, the sound file after the kill"
  "$program" restore "$folder/sound.halfsky" --data "$folder/again.sqlite" >"$folder/outcome" 2>&1 ||
    { fail "damage: the backup does not come back"; cat "$folder/outcome"; }
  head -n 8 "$folder/promised" >"$folder/backed-up"
  mv "$folder/backed-up" "$folder/promised"
  HALFSKY_DATA="$folder/again.sqlite" check "damage, the backup brought back"
  echo "damage: $1 pages and $1 logs with a changed byte, $failures failures"
}
