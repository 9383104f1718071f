#!/bin/sh
# Greets everybody in names.txt.
while read -r name; do
  echo "Hello, $name!"
done < "$(dirname "$0")/names.txt"
