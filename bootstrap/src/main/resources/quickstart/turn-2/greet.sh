#!/bin/sh
# Greets everybody in names.txt: greet.sh [LANGUAGE]
folder=$(dirname "$0")
hello=$(grep "^${1:-en}=" "$folder/hello.txt" | cut -d= -f2)
while read -r name; do
  echo "${hello:-Hello}, $name!"
done < "$folder/names.txt"
