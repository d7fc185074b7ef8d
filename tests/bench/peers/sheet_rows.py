# The rows of the bench of lists, made one by one, as sheet-rows.ts makes them.
import json
import os

words = json.load(open(os.path.join(os.path.dirname(os.path.abspath(__file__)), "sheet-rows.json"), encoding="utf-8"))
header = words["header"]


def pick(name, index):
    return words[name][index % len(words[name])]


def row(index):
    return [
        pick("surnames", index), pick("given", index), pick("patronymics", index), pick("organizations", index),
        pick("posts", index), pick("countries", index), f"person{index}@example.org", f"+7 (814) {index}",
        str(index).zfill(6), 46150 + index % 5, 1250.5 + index, "=2+2" if index % 50 == 0 else "",
    ]


def peak_megabytes():
    for line in open("/proc/self/status"):
        if line.startswith("VmHWM"):
            return int(line.split()[1]) / 1024
