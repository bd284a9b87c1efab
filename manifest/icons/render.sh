#!/bin/bash
# Draws the two icons of the Teams app from their SVG sources, with Chromium: bash manifest/icons/render.sh
set -euo pipefail
cd "$(dirname "$0")"
draw() {
  chromium --headless --no-sandbox --disable-gpu --hide-scrollbars --force-device-scale-factor=1 \
    --default-background-color=00000000 --window-size="$2,$2" --screenshot="$PWD/../$1.png" "file://$PWD/$1.svg" 2>/dev/null
}
draw color 192
draw outline 32
