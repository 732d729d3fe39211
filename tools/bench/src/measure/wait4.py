"""Runs commands, a line of JSON each, and answers with what the kernel counted.

wait4(2) tells CPU time and peak resident set of exactly one process and those it
waited for. Node.js has no call for it. The kernel counts this process's own memory,
some 10 MiB, as a lower bound of the peak: a child shares it until it becomes the command.
"""

import json
import os
import sys
import tempfile
import time

# Windows has no wait4; Python 3.8 can't read its status.
if not hasattr(os, "wait4") or sys.version_info < (3, 9):
    sys.exit()
print("ready", flush=True)

PEAKS_IN_A_MEBIBYTE = 2**20 if sys.platform == "darwin" else 2**10

for line in sys.stdin:
    order = json.loads(line)
    quiet = os.open(os.devnull, os.O_RDONLY)
    output = os.open(order["output"], os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with tempfile.TemporaryFile() as said:
        streams = [(os.POSIX_SPAWN_DUP2, to, stream) for stream, to in enumerate((quiet, output, said.fileno()))]
        command = [order["file"], *order["args"]]
        started = time.perf_counter()
        child = os.posix_spawn(order["file"], command, order["env"], file_actions=streams)
        _, status, usage = os.wait4(child, 0)
        wall = time.perf_counter() - started
        said.seek(0)
        answer = {
            "code": os.waitstatus_to_exitcode(status),
            "said": said.read().decode(errors="replace"),
            "wallMilliseconds": wall * 1000,
            "cpuMilliseconds": (usage.ru_utime + usage.ru_stime) * 1000,
            "peakMebibytes": usage.ru_maxrss / PEAKS_IN_A_MEBIBYTE,
        }
    os.close(quiet)
    os.close(output)
    print(json.dumps(answer), flush=True)
