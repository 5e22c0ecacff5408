# Read by bin/torture: the PostgreSQL server is killed, and stopped in good order, while people write.

begin_server() {
  address="$(POSTGRES_FOR_TESTS_DURABLE=1 "$ROOT/bin/postgres-for-tests" start "$folder/server")" || return 1
  begin "postgresql:///postgres?host=$folder/server&user=halfsky"
}

end_server() { "$ROOT/bin/postgres-for-tests" stop "$folder/server"; }

# Adds records until the file $folder/enough is there; promises are appended one line at a time.
keep_adding() {
  local number=0
  while [ ! -e "$folder/enough" ]; do
    number=$((number + 1))
    add_record "$1第$number场" >>"$folder/promised.$1" 2>>"$folder/errors.$1"
  done
}

# $1: round; $2: kill or halt
blow_to_server() {
  local adders=() writer importer adder
  rm -f "$folder/enough"
  rows "$1" >"$folder/rows-$1.csv"
  for writer in a b c; do
    keep_adding "$1$writer" &
    adders+=($!)
  done
  "$program" import "$folder/rows-$1.csv" --organization 990121 >"$folder/outcome" 2>>"$folder/errors" &
  importer=$!
  pause $((500 + RANDOM % 2500))
  "$ROOT/bin/postgres-for-tests" "$2" "$folder/server"
  within 500
  POSTGRES_FOR_TESTS_DURABLE=1 "$ROOT/bin/postgres-for-tests" again "$folder/server"
  within 800
  touch "$folder/enough"
  for adder in "${adders[@]}" "$importer"; do wait "$adder"; done
  cat "$folder"/promised.* >>"$folder/promised"
  cat "$folder"/errors.* >>"$folder/errors"
  rm -f "$folder"/promised.* "$folder"/errors.*
  check_import "$1" "$folder/outcome"
}

# $1: rounds
blows() {
  local round
  for round in $(seq "$1"); do
    blow_to_server "s$round" "$([ $((round % 2)) -eq 0 ] && echo halt || echo kill)"
    check "server, round $round"
  done
  [ -s "$folder/errors" ] || echo "  no writer noticed: the blows fell between two writes"
  check_messages "server"
  echo "server: $1 times killed or stopped under load, $(count_promised) records promised," \
    "$(grep -c '^✗' "$folder/errors") complaints, $failures failures"
}
