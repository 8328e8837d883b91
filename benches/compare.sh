#!/usr/bin/env bash
# Compares hustings with other tools on two cores: makes the inputs from a seed, installs missing tools, runs all of
# them in turns, and prints tables in Markdown.
#
#     benches/compare.sh [--rounds N] [--scale 0.1] [--write] [ROW...]
#
# `--list` names the rows; `--write` puts the tables into docs/performance.md. Inputs and tools are kept in
# target/compare, or in COMPARE_DIR. HUSTINGS names a program to measure; without it, one is built. Needs cargo,
# Python 3 and, for some of the tools, npm and apt-get; the tables list what cannot be installed as missing.
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
    cargo build --profile dist --locked --quiet
    HUSTINGS=$repository/target/dist/hustings
fi
inputs=$directory/inputs-$scale
if [[ ! -e $inputs/made ]]; then
    echo "making the inputs" >&2
    cargo run --release --locked --quiet --example corpus -- "$inputs" "$scale"
    touch "$inputs/made"
fi

python3 benches/compare.py --hustings "$HUSTINGS" --inputs "$inputs" --peers "$peers" "${arguments[@]}"
