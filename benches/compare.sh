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

# Runs a step of the installation, unless it was done; a failure is told, and stops nothing.
install() {
    local step=$1
    [[ -e $peers/$step.done ]] && return
    echo "installing: $step" >&2
    if (cd "$peers" && "$step") >>"$log" 2>&1; then
        touch "$peers/$step.done"
    else
        echo "warning: something of $step cannot be installed: see $log" >&2
    fi
}

python_peers() {
    local failed=0
    python3 -m venv venv || return
    while read -r package; do
        venv/bin/pip install "$package" || failed=1
    done <"$repository/benches/peers/requirements.txt"
    return "$failed"
}

node_peers() {
    mkdir -p node && cp "$repository"/benches/peers/{package.json,peers.mjs} node && cd node && npm install
}

# Debian's packages, unpacked and not installed.
debian_peers() {
    local failed=0
    mkdir -p debian && cd debian || return
    for package in lbzip2 miller ripgrep; do
        { apt-get download "$package" && dpkg -x "$package"_*.deb .; } || failed=1
    done
    return "$failed"
}

cargo_peers() {
    cargo install --locked jaq@3.1.2 --root .
}

for step in python_peers node_peers debian_peers cargo_peers; do
    install "$step"
done
if [[ -d $peers/node ]]; then
    cp benches/peers/peers.mjs "$peers/node"
fi
cargo build --release --locked --quiet --manifest-path benches/peers/Cargo.toml --target-dir "$peers/rust" ||
    echo "warning: the peers in Rust cannot be built" >&2

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
