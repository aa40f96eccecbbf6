#!/bin/sh
# What a broker host should have, beside what it has. Reads only.

# #region host
show() { printf '%-34s %-12s wanted %s\n' "$1" "$(sysctl -n "$1" 2>/dev/null)" "$2"; }
show vm.max_map_count 655360
show vm.swappiness '1'
show vm.dirty_background_ratio '50 in os.sh'
show vm.dirty_ratio '50 in os.sh'
show vm.dirty_writeback_centisecs '360000 in os.sh'
cat /sys/kernel/mm/transparent_hugepage/enabled
# #endregion

# #region process
pid=$1 # of the broker
jcmd "$pid" VM.flags | tr ' ' '\n' | grep -E 'HeapSize|MaxDirect|PreTouch|UseG1|RegionSize'
grep -E 'Max open files|Max locked memory' "/proc/$pid/limits"
grep -E 'VmRSS|VmLck|VmSwap' "/proc/$pid/status"
printf 'mappings: %s\n' "$(wc -l < "/proc/$pid/maps")"
jstack "$pid" | grep -c '"SendMessageThread' # threads that really exist
# #endregion
