# Read by bin/torture: the disk is full. Needs root, for a small file system in memory.

# $1: megabytes
begin_disk() {
  mkdir -p "$folder/disk"
  [ "$(id -u)" -eq 0 ] && mount -t tmpfs -o size="$1m" tmpfs "$folder/disk" 2>/dev/null
}

end_disk() { umount "$folder/disk"; }

# Leaves so many kilobytes on the disk. $1: kilobytes
fill_disk() {
  local free
  free="$(df --output=avail -k "$folder/disk" | tail -n 1)"
  [ "$free" -le "$1" ] || head -c "$(((free - $1) * 1024))" /dev/zero >>"$folder/disk/ballast"
}

# Writes while there is less and less room, until the program says that there is none.
exhaust() {
  local tries full=0
  rows "$1" >"$folder/rows-$1.csv"
  for tries in 1 2 3; do add_record "$1起$tries场" >>"$folder/promised" 2>>"$folder/errors"; done
  fill_disk "$((RANDOM % 1500))"
  "$program" import "$folder/rows-$1.csv" --organization 990121 >"$folder/outcome" 2>>"$folder/errors"
  fill_disk "$((RANDOM % 200))"
  for tries in $(seq 12); do
    if ! add_record "$1第$tries场" >>"$folder/promised" 2>"$folder/complaint"; then full=1; fi
    cat "$folder/complaint" >>"$folder/errors"
    [ "$full" -eq 0 ] || break
    fill_disk 0
  done
  "$program" backup "$folder/disk/backup" >"$folder/outcome.backup" 2>&1 && fail "$1: a backup on a full disk"
  [ -z "$(ls "$folder/disk" | grep backup)" ] || fail "$1: half a backup is left"
  grep -q 'disk is full' "$folder/outcome.backup" || { fail "$1: the backup said"; cat "$folder/outcome.backup"; }
  rm -f "$folder/disk/ballast"
  [ "$full" -eq 1 ] || fail "$1: a record was kept on a full disk"
  grep -q '磁盘已满' "$folder/complaint" && grep -q 'disk is full' "$folder/complaint" ||
    { fail "$1: a full disk was called"; cat "$folder/complaint"; }
  check_import "$1" "$folder/outcome"
}

# $1: rounds
disks() {
  local round
  begin_disk 32 || { echo "磁盘 disk: 跳过 SKIPPED: a small file system needs root and mount"; return; }
  begin "$folder/disk/data.sqlite"
  for round in $(seq "$1"); do
    exhaust "d$round"
    check "disk, round $round"
    [ "$(df --output=avail -k "$folder/disk" | tail -n 1)" -gt 8000 ] || break
  done
  check_messages "disk"
  echo "disk: $round times full, $(count_promised) records promised, $failures failures"
  end_disk
}

# The disk of the server is full: what it says by then differs, and it may stop until there is room again.
exhaust_server() {
  local tries full=0
  rows "$1" >"$folder/rows-$1.csv"
  for tries in 1 2 3; do add_record "$1起$tries场" >>"$folder/promised" 2>>"$folder/errors"; done
  fill_disk "$((RANDOM % 1500))"
  "$program" import "$folder/rows-$1.csv" --organization 990121 >"$folder/outcome" 2>>"$folder/errors"
  fill_disk 0
  # What the server has set aside for its log lasts for a while.
  for tries in $(seq 30); do
    rows "$1-$tries" >"$folder/more.csv"
    if ! "$program" import "$folder/more.csv" --organization 990121 >"$folder/more" 2>"$folder/complaint"; then full=1; fi
    cat "$folder/complaint" >>"$folder/errors"
    [ "$full" -eq 0 ] || break
    fill_disk 0
  done
  rm -f "$folder/disk/ballast"
  POSTGRES_FOR_TESTS_DURABLE=1 "$ROOT/bin/postgres-for-tests" again "$folder/disk/server" 2>/dev/null
  [ "$full" -eq 1 ] || fail "$1: an import was kept on a full disk"
  check_import "$1" "$folder/outcome"
}

# $1: rounds
server_disks() {
  local round
  begin_disk 256 || { echo "磁盘 disk: 跳过 SKIPPED: a small file system needs root and mount"; return; }
  address="$(POSTGRES_FOR_TESTS_DURABLE=1 "$ROOT/bin/postgres-for-tests" start "$folder/disk/server")" ||
    { fail "no PostgreSQL server on the small disk"; end_disk; return; }
  begin "postgresql:///postgres?host=$folder/disk/server&user=halfsky"
  for round in $(seq "$1"); do
    exhaust_server "s$round"
    check "disk of the server, round $round"
    [ "$(df --output=avail -k "$folder/disk" | tail -n 1)" -gt 40000 ] || break
  done
  check_messages "disk of the server"
  echo "disk of the server: $round times full, $(count_promised) records promised, $failures failures"
  "$ROOT/bin/postgres-for-tests" stop "$folder/disk/server"
  end_disk
}
