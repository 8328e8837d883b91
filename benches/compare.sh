#!/usr/bin/env bash
# Measures hustings against others, on two cores: makes the inputs from a seed, installs the peers that are
# missing, runs all of them in turns, and prints tables in Markdown with how the goals are met.
#
#     benches/compare.sh [--rounds N] [--scale 0.1] [--readme] [ROW...]
#
# `--list` names the rows. What is made and installed is kept in target/compare, or where COMPARE_DIR says;
# HUSTINGS is the program that is measured, unless it is to be built. Needs cargo, Python 3 and, for some of the
# peers, npm and apt-get: what cannot be installed is told in the tables as missing.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
repository=$PWD
directory=${COMPARE_DIR:-$repository/target/compare}
peers=$directory/peers
log=$peers/install.log

arguments=("$@")
scale=1
while (($#)); do
    case $1 in
        --scale) scale=${2:?expected a scale, such as 0.1} && shift ;;
        --list) exec python3 benches/compare.py --list ;;
        -h | --help) exec sed -n '2,/^set/s/^# \?//p' benches/compare.sh ;;
    esac
    shift
done
mkdir -p "$peers"

# Runs a step of the installation, unless what it makes is there; a failure is told, and stops nothing.
install() {
    local made=$1
    shift
    [[ -e $peers/$made ]] && return
    echo "installing $made" >&2
    (cd "$peers" && "$@") >>"$log" 2>&1 || echo "warning: $made cannot be installed: see $log" >&2
}

python_peers() {
    python3 -m venv venv && venv/bin/pip install -r "$repository/benches/peers/requirements.txt"
}

node_peers() {
    mkdir -p node && cp "$repository/benches/peers/package.json" node && (cd node && npm install)
}

# Debian's packages, unpacked and not installed.
debian_peers() {
    mkdir -p debian && cd debian
    for package in lbzip2 miller ripgrep; do
        apt-get download "$package" && dpkg -x "$package"_*.deb .
    done
}

install venv python_peers
install node node_peers
install debian debian_peers
install bin/jaq cargo install --quiet --locked jaq@3.1.2 --root "$peers"
cargo build --release --locked --quiet --manifest-path benches/peers/Cargo.toml --target-dir "$peers/rust"
[[ -d $peers/node ]] && cp benches/peers/peers.mjs "$peers/node"

if [[ -z ${HUSTINGS:-} ]]; then
    cargo build --release --locked --quiet
    HUSTINGS=$repository/target/release/hustings
fi
inputs=$directory/inputs-$scale
if [[ ! -e $inputs/made ]]; then
    echo "making the inputs" >&2
    cargo run --release --locked --quiet --example corpus -- "$inputs" "$scale"
    touch "$inputs/made"
fi

python3 benches/compare.py --hustings "$HUSTINGS" --inputs "$inputs" --peers "$peers" "${arguments[@]}"
