#!/bin/bash
# Draws the icons of Teams and of PowerPoint's ribbon from their SVG sources, with Chromium: bash manifest/icons/render.sh
set -euo pipefail
cd "$(dirname "$0")"
draw() {
  local page
  page=$(mktemp --suffix=.html)
  # A page round the drawing scales it; a window is never smaller than the browser allows, so the picture is cut from its corner.
  printf '<body style="margin:0"><img src="file://%s" width="%s" height="%s" style="display:block">' "$PWD/$1.svg" "$2" "$2" > "$page"
  chromium --headless --no-sandbox --disable-gpu --hide-scrollbars --force-device-scale-factor=1 \
    --default-background-color=00000000 --allow-file-access-from-files --window-size="$2,$2" --screenshot="$PWD/../$3.png" "file://$page" 2>/dev/null
  rm "$page"
}
draw color 192 color
draw outline 32 outline
draw tile-small 16 icon-16
for size in 32 64 80 128; do draw tile "$size" "icon-$size"; done
