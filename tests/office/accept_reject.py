"""Opens each Word file in LibreOffice, accepts or rejects all tracked changes and prints what is left.

accept_reject.py SOFFICE PROFILE_URL FILE...
prints {file: {"accepted": [[label, text], ...], "rejected": [...]}}, one pair for each paragraph.
"""

import json
import subprocess
import sys
import time
from os import getpid
from pathlib import Path

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.connection import NoConnectException


def connect(pipe):
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
    for _ in range(300):
        try:
            return resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
        except NoConnectException:
            time.sleep(0.1)
    raise SystemExit("LibreOffice does not answer")


def paragraphs(document):
    found = []
    lines = document.Text.createEnumeration()
    while lines.hasMoreElements():
        line = lines.nextElement()
        if line.supportsService("com.sun.star.text.Paragraph"):
            found.append([line.ListLabelString, line.String])
    return found


def settled(desktop, dispatcher, path, command):
    hidden = PropertyValue("Hidden", 0, True, 0)
    document = desktop.loadComponentFromURL(Path(path).resolve().as_uri(), "_blank", 0, (hidden,))
    dispatcher.executeDispatch(document.CurrentController.Frame, f".uno:{command}AllTrackedChanges", "", 0, ())
    left = document.Redlines.createEnumeration().hasMoreElements()
    result = ["", "CHANGES LEFT"] if left else None
    lines = paragraphs(document) + ([result] if result else [])
    document.close(False)
    return lines


def main(soffice, profile, *files):
    pipe = f"plenum{getpid()}"
    office = subprocess.Popen(
        [soffice, f"-env:UserInstallation={profile}", "--headless", "--norestore", f"--accept=pipe,name={pipe};urp"]
    )
    try:
        context = connect(pipe)
        manager = context.ServiceManager
        desktop = manager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
        dispatcher = manager.createInstanceWithContext("com.sun.star.frame.DispatchHelper", context)
        both = {"accepted": "Accept", "rejected": "Reject"}
        print(
            json.dumps(
                {
                    file: {name: settled(desktop, dispatcher, file, command) for name, command in both.items()}
                    for file in files
                },
                ensure_ascii=False,
            )
        )
        desktop.terminate()
    finally:
        try:
            office.wait(20)
        except subprocess.TimeoutExpired:
            office.kill()


main(*sys.argv[1:])
