#!/usr/bin/env bash
# Shows the service on several servers of this machine: a primary and two replicas of PostgreSQL with postgresql.conf of this
# folder, three instances, and HAProxy with ../haproxy/haproxy.cfg. While clients write and read, one replica falls behind, is
# stopped and comes back, the primary is killed, a replica is promoted, the other follows it, the old primary comes back as a
# replica, and an instance is killed. At the end it says what was lost, what was wrong, and how long nothing could be written.
#
#   REGISTER='java -jar target/contracts-register.jar' src/deploy/replication/demonstrate.sh [folder]
#
# It needs Debian's packages postgresql, haproxy, curl and jq. As root, PostgreSQL is run by the user postgres.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
register=${REGISTER:-java -jar target/contracts-register.jar}
folder=${1:-$(mktemp -d)}
port=${PORT:-18900}
bin=$(echo /usr/lib/postgresql/*/bin | tr ' ' '\n' | tail -1)
as=(); [ "$(id -u)" != 0 ] || as=(runuser -u postgres --)
[ "$(id -u)" != 0 ] || chown postgres "$folder"
chmod 755 "$folder"
mkdir -p "$folder/clients"
base=http://127.0.0.1:$((port + 10))
started=()
trap 'touch "$folder/over"; kill "${started[@]}" 2>/dev/null || true; for n in 1 2 3; do stop $n -m immediate 2>/dev/null || true; done' EXIT

say() { printf '%s  %s\n' "$(date +%T)" "$*"; }
pg() { "${as[@]}" "$bin/$1" "${@:2}"; }
start() { pg pg_ctl -D "$folder/server$1" -l "$folder/server$1.log" -w start >/dev/null; }
stop() { pg pg_ctl -D "$folder/server$1" -w stop "${@:2}" >/dev/null; }
sql() { "${as[@]}" psql -h 127.0.0.1 -p $((port + $1)) -U postgres -d "${3:-register}" -Atqc "$2"; }
source_of() { echo "host=127.0.0.1 port=$((port + $1)) user=replicator application_name=server$2"; }
awaits() { for _ in $(seq 1500); do if eval "$1" >/dev/null 2>&1; then return; fi; sleep 0.2; done; say "NOT SO IN TIME: $1"; exit 1; }
copy() {
    pg pg_basebackup -c fast -D "$folder/server$2" -R -X stream -d "$(source_of "$1" "$2")"
    "${as[@]}" sed -i "s/^port = .*/port = $((port + $2))/" "$folder/server$2/postgresql.conf"
    start "$2"
}

say "A primary and two replicas start"
pg initdb -A trust -D "$folder/server1" -k -E UTF8 --locale=C.UTF-8 -U postgres >/dev/null
"${as[@]}" cp "$here/postgresql.conf" "$folder/server1/register.conf"
"${as[@]}" tee -a "$folder/server1/postgresql.conf" >/dev/null <<CONF
port = $((port + 1))
listen_addresses = '127.0.0.1'
unix_socket_directories = ''
shared_buffers = 64MB
include 'register.conf'
CONF
"${as[@]}" cp -r "$folder/server1" "$folder/server1.new" && "${as[@]}" sed -i '/synchronous_/d' "$folder/server1/register.conf"
start 1
for statement in "create role replicator login replication" "create role register_app nologin" \
    "create role register_owner login in role register_app" "create role register_service login in role register_app" \
    "create database register owner register_owner"; do sql 1 "$statement" postgres; done
"${as[@]}" cp "$folder/server1.new/register.conf" "$folder/server1/register.conf"
copy 1 2; copy 1 3
sql 1 "select pg_reload_conf()" >/dev/null

hosts=127.0.0.1:$((port + 1)),127.0.0.1:$((port + 2)),127.0.0.1:$((port + 3))
export DATABASE_URL=jdbc:postgresql://$hosts/register
export DATABASE_READ_URLS="jdbc:postgresql://127.0.0.1:$((port + 1))/register;jdbc:postgresql://127.0.0.1:$((port + 2))/register;jdbc:postgresql://127.0.0.1:$((port + 3))/register"
export DATABASE_USER=register_service DATABASE_OWNER_USER=register_owner PUBLIC_ADDRESS=$base SHIPPED_DATA=true
export ANSWERS_MODEL=false BIND_HOST=127.0.0.1 DATABASE_CONNECTIONS=12 EXPENSIVE_PER_CLIENT=100
instances=()
for n in 1 2 3; do
    PORT=$((port + 10 + n)) ADMIN_PORT=$((port + 20 + n)) $register server >"$folder/instance$n.log" 2>&1 &
    started+=($!); instances+=($!)
    awaits "curl -fs http://127.0.0.1:$((port + 10 + n))/health-check"
    say "Instance $n answers"
done
REGISTER_BIND=127.0.0.1:$((port + 10)) REGISTER_1=127.0.0.1:$((port + 11)) REGISTER_2=127.0.0.1:$((port + 12)) \
    REGISTER_3=127.0.0.1:$((port + 13)) haproxy -f "$here/../haproxy/haproxy.cfg" >"$folder/haproxy.log" 2>&1 &
started+=($!)
awaits "curl -fs $base/health-check"
token=$($register token create --name demonstration --role editor --days 1 2>/dev/null | grep -o 'crt_[A-Za-z0-9_-]*')

writer() {
    for ((i = 1; ; i++)); do
        until answer=$(curl -s -m 20 -w '\n%{http_code}' "$base/contracts?reason=Demonstration" -H "Authorization: Bearer $token" \
            -H 'Content-Type: application/json' -H "Idempotency-Key: demonstration-$i" -d "${contract//REFERENCE/DEMO $i}") \
            && [ "${answer##*$'\n'}" = 201 ]; do
            [ ! -e "$folder/over" ] || return 0
            sleep 0.1
        done
        echo "$(date +%s.%N) $(jq .entry.number <<<"${answer%$'\n'*}") demo$i" >>"$folder/clients/acknowledged"
        [ ! -e "$folder/over" ] || return 0
    done
}
# What is at a permanent link never changes, and the newest entry is never an earlier one than before.
reader() {
    local newest=0
    while [ ! -e "$folder/over" ]; do
        status=$(curl -s -m 20 -o "$folder/clients/pinned$1" -w '%{http_code}' "$pinned")
        echo "$status" >>"$folder/clients/statuses"
        if [ "$status" = 200 ] && ! cmp -s "$folder/clients/pinned$1" "$folder/clients/pinned"; then echo "pinned differs" >>"$folder/clients/wrong"; fi
        answer=$(curl -s -m 20 -w '\n%{http_code}' "$base/entries?after=390&limit=1")
        echo "${answer##*$'\n'}" >>"$folder/clients/statuses"
        at=$(jq -r '.at // 0' <<<"${answer%$'\n'*}" 2>/dev/null || echo 0)
        if [ "${answer##*$'\n'}" = 200 ]; then
            [ "$at" -ge "$newest" ] || echo "entry $at after $newest" >>"$folder/clients/wrong"
            newest=$at
        fi
        sleep 0.05
    done
}
contract='{"reference": "REFERENCE", "title": "Telephony", "department": "Digital",
    "description": "Telephone lines", "suppliers": [{"name": "Example Telecom Limited"}],
    "period": {"start": "2024-04-01", "end": "2027-03-31"}, "review": {"every": "P1Y"},
    "value": {"annual": {"amount": 7000, "currency": "GBP"}, "basis": "estimate", "approximate": false, "vat": "excluded"},
    "procurement": {"route": "Framework call-off"}, "source": {"disclosure": "FOI1"}}'
pinned="$base/contracts/COV-12765?at=300&on=2026-01-01"
curl -fs "$pinned" >"$folder/clients/pinned"
touch "$folder/clients/wrong" "$folder/clients/acknowledged"
writer & started+=($!)
reader 1 & started+=($!)
reader 2 & started+=($!)
written() { wc -l <"$folder/clients/acknowledged"; }
more() { local before; before=$(written); awaits "[ \$(written) -ge $((before + ${1:-20})) ]"; }
more
say "Replica server3 falls behind"; sql 3 "select pg_wal_replay_pause()" >/dev/null; more 40
say "and catches up"; sql 3 "select pg_wal_replay_resume()" >/dev/null; more
say "Replica server3 is stopped"; stop 3 -m fast; more 40
say "and comes back"; start 3; more
say "The primary is killed"
kill -9 "$("${as[@]}" head -1 "$folder/server1/postmaster.pid")"
sleep 3
lsn() { sql "$1" "select pg_last_wal_receive_lsn()"; }
promoted=$(sql 2 "select case when '$(lsn 2)'::pg_lsn >= '$(lsn 3)'::pg_lsn then 2 else 3 end")
other=$((5 - promoted))
say "server$promoted, which has received more, is promoted"; sql "$promoted" "select pg_promote()" >/dev/null
sql "$other" "alter system set primary_conninfo = '$(source_of "$promoted" "$other")'"
sql "$other" "select pg_reload_conf()" >/dev/null
more
gap=$(awk '{ if (NR > 1 && $1 - last > most) most = $1 - last; last = $1 } END { printf "%.1f", most }' "$folder/clients/acknowledged")
say "The old primary comes back as a replica"
start 1 && stop 1 -m fast
pg pg_rewind -D "$folder/server1" --source-server="host=127.0.0.1 port=$((port + promoted)) user=postgres dbname=postgres" >/dev/null 2>&1
"${as[@]}" sed -i "s/^port = .*/port = $((port + 1))/" "$folder/server1/postgresql.conf"
"${as[@]}" sh -c "echo \"primary_conninfo = '$(source_of "$promoted" 1)'\" >> '$folder/server1/postgresql.auto.conf'; touch '$folder/server1/standby.signal'"
start 1; more
say "Instance 3 is killed"; kill -9 "${instances[2]}"; wait "${instances[2]}" 2>/dev/null || true; more 40
touch "$folder/over"
sleep 3
say "Each write that was acknowledged is looked for"
lost=0
while read -r _ number key; do
    [ "$(curl -fs "$base/entries/$number" | jq -r .key)" = "$key" ] || { lost=$((lost + 1)); say "LOST: entry $number, $key"; }
done <"$folder/clients/acknowledged"
$register verify | tail -1
for n in 1 2; do
    curl -s "http://127.0.0.1:$((port + 20 + n))/prometheus" | grep -E '^register_replica' | sed "s/^/instance $n: /"
done
say "$(written) writes acknowledged, $lost lost; longest time without a write: $gap s (3 s of it waiting before the promotion)"
say "$(wc -l <"$folder/clients/statuses") reads: $(sort "$folder/clients/statuses" | uniq -c | tr -s ' \n' ' ')"
say "Wrong or earlier than before: $(sort "$folder/clients/wrong" | uniq -c | tr -s ' \n' ' ')"
[ "$lost" = 0 ] && [ ! -s "$folder/clients/wrong" ]
