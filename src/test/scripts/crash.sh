#!/usr/bin/env bash
# Kills Stemma again and again and looks whether anything is lost: crash.sh target/stemma.jar [--rounds=10] ...
set -e
classes=$(mktemp -d)
trap 'rm -rf "$classes"' EXIT
javac -d "$classes" "$(dirname "$0")"/crash/*.java
java -cp "$classes" Crash "${@:-target/stemma.jar}"
