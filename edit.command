#!/bin/sh
# Double-click it on a Mac, or "Run in terminal" on Linux: opens the editor (docs/editor.md).
cd "$(dirname "$0")" || exit
if ! command -v npm >/dev/null; then
  echo "Node is not installed. Get it from https://nodejs.org/, then double-click this again."
  exit 1
fi
# npm writes this file last, so it is missing after an interrupted installation.
[ -f node_modules/.package-lock.json ] || npm ci || exit
npm run edit -- --open
