#!/bin/sh
# The compiler, with a counter for every branch. Branches are counted by an option that is not stable yet.
RUSTC_BOOTSTRAP=1 exec "$@" -Cinstrument-coverage -Zcoverage-options=branch
