import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { portHandOver } from '#api/host-bridge.ts'
import { expect, test } from './application.ts'

// Written as attacks: what a page that was taken over would try.

test('the page is shut in by its preferences', async ({ launched: { app } }) => {
  const { preferences, spelling } = await app.evaluate(({ session, webContents }) => ({
    // Not in the types: meant for tests such as this.
    preferences: webContents
      .getAllWebContents()
      .map((contents) => Reflect.get(contents, 'getLastWebPreferences').call(contents)),
    // A spelling checker downloads its dictionaries.
    spelling: session.defaultSession.isSpellCheckerEnabled(),
  }))
  expect(spelling).toBe(false)
  expect(preferences).toHaveLength(1)
  expect(preferences[0]).toMatchObject({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInSubFrames: false,
    webviewTag: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
  })
})

test('the window of a hall is shut in as every other and goes with the last of them', async ({
  launched: { app, page },
}) => {
  const opened = app.waitForEvent('window')
  await page.evaluate(() => Reflect.get(window, 'plenum').openHall('../../etc?#/overview'))
  const hall = await opened
  await hall.waitForLoadState('load')
  expect(hall.url()).toBe('app://plenum/index.html#/hall/..%2F..%2Fetc%3F%23%2Foverview')
  const found = await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map((window) => ({
      preferences: Reflect.get(window.webContents, 'getLastWebPreferences').call(window.webContents),
    })),
  )
  expect(found).toHaveLength(2)
  for (const { preferences } of found)
    expect(preferences).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
    })
  // The same window shows another hall; what is no id of a hall opens nothing.
  await page.evaluate(() => Reflect.get(window, 'plenum').openHall('hall-b'))
  await hall.waitForURL('app://plenum/index.html#/hall/hall-b')
  await page.evaluate(() => Reflect.get(window, 'plenum').openHall({ path: '/etc/passwd' }))
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(2)
  const closed = hall.waitForEvent('close')
  await page.close()
  await closed
})

test('the preload gives named functions and nothing else', async ({ launched: { page } }) => {
  const surface = await page.evaluate(() => ({
    kinds: Object.fromEntries(
      Object.entries(Reflect.get(window, 'plenum')).map(([name, value]) => [name, typeof value]),
    ),
    globals: ['require', 'process', 'module', 'Buffer', 'global', 'ipcRenderer', 'electron'].filter(
      (name) => name in window,
    ),
  }))
  expect(surface.kinds).toEqual({
    kind: 'string',
    chooseFile: 'function',
    chooseTarget: 'function',
    chooseFolder: 'function',
    receiveDropped: 'function',
    deliver: 'function',
    reveal: 'function',
    openWritten: 'function',
    openHall: 'function',
    onMenu: 'function',
    onOpenFile: 'function',
    setAppearance: 'function',
    setTextMenu: 'function',
  })
  expect(surface.globals).toEqual([])
})

test('no word is evaluated as a program', async ({ launched: { page } }) => {
  // Inside a timer: evaluation by the test itself is exempt from the policy.
  const refusals = await page.evaluate(
    () =>
      new Promise<string[]>((resolve) => {
        setTimeout(() => {
          const found: string[] = []
          for (const [name, attempt] of [
            ['eval', () => Reflect.get(window, 'eval')('1')],
            ['Function', () => new (Reflect.get(window, 'Function'))('return 1')()],
          ] as const) {
            try {
              attempt()
            } catch (error) {
              if (error instanceof EvalError) found.push(name)
            }
          }
          const inline = document.createElement('script')
          inline.textContent = 'window.wasRun = true'
          document.head.append(inline)
          if (!('wasRun' in window)) found.push('inline script')
          resolve(found)
        })
      }),
  )
  expect(refusals).toEqual(['eval', 'Function', 'inline script'])
})

test('the policy is a header of every answer, and the protocol serves nothing but the page', async ({
  launched: { page },
}) => {
  const answers = await page.evaluate(async () => {
    const paths = ['index.html', '../main/main.cjs', '..%2fmain%2fmain.cjs', '%2e%2e/package.json', 'nothing.js', '']
    const found = []
    for (const path of paths) {
      const answer = await fetch(`app://plenum/${path}`)
      found.push([path, answer.status, answer.headers.get('content-security-policy')?.split(';')[0]])
    }
    return found
  })
  const policy = "default-src 'none'"
  expect(answers).toEqual([
    ['index.html', 200, policy],
    ['../main/main.cjs', 404, policy],
    ['..%2fmain%2fmain.cjs', 404, policy],
    ['%2e%2e/package.json', 404, policy],
    ['nothing.js', 404, policy],
    ['', 404, policy],
  ])
})

test('the network and the disk are out of reach', async ({ launched: { app, page } }) => {
  const folder = mkdtempSync(join(tmpdir(), 'plenum-secret-'))
  writeFileSync(join(folder, 'secret.txt'), 'secret')
  let calls = 0
  const server = createServer((_request, answer) => {
    calls++
    answer.setHeader('Access-Control-Allow-Origin', '*').end('answered')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  const targets = [`http://127.0.0.1:${port}/`, `http://localhost:${port}/`, `file://${join(folder, 'secret.txt')}`]
  for (const url of targets) {
    const fetched = await page.evaluate(
      (source) =>
        fetch(source).then(
          (answer) => answer.text(),
          () => 'refused',
        ),
      url,
    )
    expect(fetched).toBe('refused')
    const image = await page.evaluate(
      (source) =>
        new Promise((resolve) => {
          const picture = new Image()
          picture.addEventListener('load', () => resolve('loaded'))
          picture.addEventListener('error', () => resolve('refused'))
          picture.src = source
        }),
      url,
    )
    expect(image).toBe('refused')
  }
  // Past the policy of the page: the session itself refuses.
  const bySession = await app.evaluate(
    ({ session }, source) =>
      session.defaultSession.fetch(source).then(
        (answer) => answer.text(),
        () => 'refused',
      ),
    `http://127.0.0.1:${port}/`,
  )
  expect(bySession).toBe('refused')
  expect(calls).toBe(0)
  server.close()
  rmSync(folder, { recursive: true })
})

/** What a page that was taken over would try to get out. */
async function tryToLeave(page: Page): Promise<void> {
  await page.evaluate(() => {
    window.open('https://example.org/')
    window.open('app://plenum/index.html')
    const link = document.createElement('a')
    link.href = 'https://example.org/'
    document.body.append(link)
    link.click()
    link.target = '_blank'
    link.click()
    const frame = document.createElement('iframe')
    frame.src = 'https://example.org/'
    document.body.append(frame)
    location.assign('file:///etc/hostname')
  })
  await page.waitForFunction(() => document.readyState === 'complete')
}

test('the page cannot leave, nor open another; nor can the one of a hall', async ({ launched: { app, page } }) => {
  const opened = app.waitForEvent('window')
  await page.evaluate(() => Reflect.get(window, 'plenum').openHall('hall-a'))
  const hall = await opened
  await hall.waitForURL('app://plenum/index.html#/hall/hall-a')
  for (const shown of [page, hall]) await tryToLeave(shown)
  expect([page.url(), hall.url()]).toEqual(['app://plenum/index.html', 'app://plenum/index.html#/hall/hall-a'])
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(2)
})

test('permissions are refused, asked for or queried', async ({ launched: { page } }) => {
  const states = await page.evaluate(async () => {
    const geolocation = await navigator.permissions.query({ name: 'geolocation' })
    const notifications = await navigator.permissions.query({ name: 'notifications' })
    return {
      geolocation: geolocation.state,
      notifications: notifications.state,
      camera: await navigator.mediaDevices.getUserMedia({ video: true }).then(
        () => 'granted',
        () => 'refused',
      ),
      asked: await Notification.requestPermission(),
    }
  })
  expect(states).toEqual({ geolocation: 'denied', notifications: 'denied', camera: 'refused', asked: 'denied' })
})

test('the page cannot name a path', async ({ launched: { page } }) => {
  const outcomes = await page.evaluate(async () => {
    const bridge = Reflect.get(window, 'plenum')
    const made = new File(['words'], 'made.plenum')
    Object.defineProperty(made, 'path', { value: '/etc/passwd' })
    const attempts = [
      async () => bridge.reveal('/etc/passwd'),
      async () => bridge.openWritten('/etc/passwd'),
      async () => bridge.receiveDropped(made),
      async () => bridge.receiveDropped({ path: '/etc/passwd' }),
      async () => bridge.receiveDropped('/etc/passwd'),
    ]
    const settled = await Promise.allSettled(attempts.map((attempt) => attempt()))
    return settled.map(({ status }) => status)
  })
  expect(outcomes).toEqual(['rejected', 'rejected', 'rejected', 'rejected', 'rejected'])
})

test('a frame inside the page is not answered', async ({ launched: { page } }) => {
  const inside = await page.evaluate(async (word) => {
    const frame = document.createElement('iframe')
    frame.srcdoc = '<p>inside</p>'
    await new Promise((resolve) => {
      frame.addEventListener('load', resolve)
      document.body.append(frame)
    })
    const { port1, port2 } = new MessageChannel()
    const answered = new Promise((resolve) => {
      port1.addEventListener('message', () => resolve('answered'))
      setTimeout(() => resolve('silence'), 500)
    })
    port1.start()
    frame.contentWindow?.postMessage(word, '*', [port2])
    return { bridge: frame.contentWindow && 'plenum' in frame.contentWindow, answered: await answered }
  }, portHandOver)
  expect(inside).toEqual({ bridge: false, answered: 'silence' })
})
