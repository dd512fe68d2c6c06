#!/bin/sh
echo "hello from a program"
