import { mkdir, mkdtemp, readdir, rm, symlink, writeFile } from 'node:fs/promises'
import { request, type IncomingHttpHeaders, type OutgoingHttpHeaders } from 'node:http'
import { connect } from 'node:net'
import { networkInterfaces, tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startWebHost, type WebHost } from '#hosts/web/server.ts'

interface Answer {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly body: string
}

let folder: string
let host: WebHost
let port: number
let origin: string
let cookie: string

/** A request exactly as given: no client tidies its path or headers. */
function send(method: string, path: string, headers: OutgoingHttpHeaders = {}, body?: string): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, method, path, headers, setHost: headers['Host'] === undefined })
    sent.once('error', reject)
    sent.once('response', (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('error', reject)
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: Buffer.concat(chunks).toString(),
        }),
      )
    })
    sent.end(body)
  })
}
const ours = (): OutgoingHttpHeaders => ({ cookie, origin })
const getSession = (headers: OutgoingHttpHeaders) =>
  send('POST', '/rpc/session/get', { 'content-type': 'application/json', ...headers }, '{}')

const upload = (name: string, body: string, headers: OutgoingHttpHeaders = {}) =>
  send('POST', `/files?name=${encodeURIComponent(name)}`, { ...ours(), ...headers }, body)
const chosen = (answer: Answer): { token: string; name: string } => JSON.parse(answer.body)

const rpc = async (path: string, input: unknown): Promise<{ json: { code?: string } }> => {
  const headers = { ...ours(), 'content-type': 'application/json' }
  return JSON.parse((await send('POST', `/rpc/${path}`, headers, JSON.stringify({ json: input }))).body)
}
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'plenum-security-'))
  const pageDir = join(folder, 'page')
  await mkdir(join(pageDir, 'assets'), { recursive: true })
  await writeFile(join(pageDir, 'index.html'), '<!doctype html><title>page</title>')
  await writeFile(join(pageDir, 'assets/app.js'), 'export {}')
  await writeFile(join(pageDir, 'assets/.hidden.js'), 'hidden')
  await writeFile(join(pageDir, 'assets/key.pem'), 'secret')
  await writeFile(join(folder, 'secret.txt'), 'secret')
  await symlink(join(folder, 'secret.txt'), join(pageDir, 'linked.txt'))
  host = await startWebHost({ dataDir: join(folder, 'data'), pageDir, appVersion: '1.0.0' })
  port = Number(new URL(host.url).port)
  origin = `http://127.0.0.1:${port}`
  const welcome = await send('GET', host.url.slice(origin.length))
  cookie = String(welcome.headers['set-cookie']?.[0]?.split(';')[0])
})
afterAll(async () => {
  await host.close()
  await rm(folder, { recursive: true, force: true })
})

describe('a stranger', () => {
  it('gets a session with the launch token, in a cookie that scripts and other sites cannot use', async () => {
    const { status, headers } = await send('GET', host.url.slice(origin.length))
    expect([status, headers.location]).toEqual([303, '/'])
    expect(headers['set-cookie']?.[0]).toMatch(/^plenum-\d+=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/u)
    expect(headers['set-cookie']?.[0]).not.toContain(new URL(host.url).searchParams.get('token'))
    expect((await getSession(ours())).status).toBe(200)
  })
  it.each([
    ['no cookie', () => ({ origin })],
    ['a cookie of another launch', () => ({ origin, cookie: cookie.replace(/=.*/u, `=${'A'.repeat(43)}`) })],
    ['the cookie of another port', () => ({ origin, cookie: cookie.replace(/^plenum-\d+/u, 'plenum-1') })],
    ['an empty cookie', () => ({ origin, cookie: cookie.replace(/=.*/u, '=') })],
  ])('is refused with %s', async (_, headers) => {
    expect((await getSession(headers())).status).toBe(401)
    expect((await send('GET', '/', headers())).status).toBe(401)
    expect((await send('GET', '/assets/app.js', headers())).status).toBe(401)
    expect((await send('POST', '/files?name=a.txt', headers(), 'text')).status).toBe(401)
    expect((await send('POST', '/targets?name=a.txt', headers())).status).toBe(401)
  })
  it.each(['', 'x', 'A'.repeat(43)])('is refused with the launch token «%s»', async (token) => {
    const answer = await send('GET', `/?token=${token}`)
    expect(answer.status).toBe(401)
    expect(answer.headers['set-cookie']).toBeUndefined()
  })
})

describe('a page of another site, with our cookie', () => {
  it.each(['http://evil.example', 'null', 'https://127.0.0.1', 'http://127.0.0.1', 'http://localhost:1'])(
    'is refused for its origin %s',
    async (foreign) => {
      expect((await getSession({ cookie, origin: foreign })).status).toBe(403)
      expect((await send('POST', '/files?name=a.txt', { cookie, origin: foreign }, 'text')).status).toBe(403)
      expect((await send('GET', '/', { cookie, origin: foreign })).status).toBe(403)
    },
  )
  it('is refused when it sends a change without an origin', async () => {
    expect((await getSession({ cookie })).status).toBe(403)
    expect((await send('POST', '/targets?name=a.docx', { cookie })).status).toBe(403)
  })
  it.each(['evil.example', 'evil.example:80', 'localhost', '127.0.0.1', '127.0.0.1:1', '[::1]'])(
    'is refused when its name was rebound to the loopback address: Host %s',
    async (name) => {
      expect((await send('GET', '/', { cookie, Host: name })).status).toBe(403)
      expect((await getSession({ cookie, origin, Host: name })).status).toBe(403)
      expect((await send('GET', host.url.slice(origin.length), { Host: name })).status).toBe(403)
    },
  )
  it('reads nothing across origins and frames nothing', async () => {
    const { headers } = await getSession(ours())
    expect(headers['access-control-allow-origin']).toBeUndefined()
    expect(headers['cross-origin-resource-policy']).toBe('same-origin')
    expect(headers['x-frame-options']).toBe('DENY')
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'")
  })
  it('cannot ask before with OPTIONS', async () => {
    expect((await send('OPTIONS', '/rpc/session/get', { origin: 'http://evil.example' })).status).toBe(403)
    expect((await send('OPTIONS', '/rpc/session/get', ours())).status).toBe(405)
  })
  it('cannot call procedures by links: they answer to POST alone', async () => {
    expect((await send('GET', '/rpc/session/get?data=%7B%7D', { cookie })).status).toBe(405)
    expect((await send('DELETE', '/files/x', ours())).status).toBe(405)
  })
})

describe('the host listens on the loopback address only', () => {
  it('says so in the address it prints', () => {
    expect(host.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/\?token=[\w-]{43}$/u)
  })
  const outside = Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .filter(({ internal, family }) => !internal && family === 'IPv4')
  it.skipIf(outside.length === 0)(
    'and on no address that other machines reach (needs a network interface)',
    async () => {
      for (const { address } of outside) {
        const reached = new Promise((resolve, reject) => {
          connect(port, address, () => resolve(address)).once('error', reject)
        })
        await expect(reached).rejects.toMatchObject({ code: 'ECONNREFUSED' })
      }
    },
  )
})

describe('files of the page', () => {
  it('are sent with their types and the policy of the page', async () => {
    const page = await send('GET', '/', { cookie })
    expect([page.status, page.headers['content-type']]).toEqual([200, 'text/html; charset=utf-8'])
    expect(page.headers['content-security-policy']).toMatch(/^default-src 'none'; script-src 'self';/u)
    expect(page.headers['x-content-type-options']).toBe('nosniff')
    const script = await send('GET', '/assets/app.js', { cookie })
    expect([script.status, script.headers['content-type']]).toEqual([200, 'text/javascript; charset=utf-8'])
  })
  it.each([
    '/../secret.txt',
    '/assets/../../secret.txt',
    '/..%2fsecret.txt',
    '/%2e%2e/secret.txt',
    '/%2e%2e%2fsecret.txt',
    '/%252e%252e/secret.txt',
    '/..%5csecret.txt',
    '/..\\secret.txt',
    '//etc/passwd',
    '/assets/..%00/../secret.txt',
    '/secret.txt%00.js',
    '/C:/secret.txt',
    '/linked.txt',
    '/assets/.hidden.js',
    '/assets/key.pem',
    '/%zz.js',
    '/%c0%ae%c0%ae/secret.txt',
    '/assets/none.js',
  ])('nothing outside the page, hidden or of another kind: %s', async (path) => {
    const answer = await send('GET', path, { cookie })
    expect(answer.body).not.toContain('secret')
    expect(answer.body).not.toContain('root:')
    expect(path === '//etc/passwd' || path.startsWith('/%252e') ? [200, 404] : [404]).toContain(answer.status)
  })
  it('an address in absolute form names no other host', async () => {
    const answer = await send('GET', 'http://evil.example/secret.txt', { cookie })
    expect(answer.status).toBe(404)
  })
})

describe('uploads', () => {
  it.each([
    ['../../../evil.txt', '_.._.._evil.txt'],
    ['/etc/cron.d/evil.txt', '_etc_cron.d_evil.txt'],
    ['..\\..\\evil.txt', '_.._evil.txt'],
    ['<img src=x onerror=alert(1)>.txt', '_img src=x onerror=alert(1)_.txt'],
    ['con.txt', '_con.txt'],
    ['a\u0000b\r\nSet-Cookie: x.txt', 'a_b__Set-Cookie_ x.txt'],
    ['.', '_'],
  ])('keep a name that is no path: %s', async (wished, name) => {
    const before = await readdir(folder)
    const answer = await upload(wished, 'text')
    expect([answer.status, answer.headers['content-type']]).toEqual([200, 'application/json; charset=utf-8'])
    expect(chosen(answer).name).toBe(name)
    expect(await readdir(folder)).toEqual(before)
  })
  it('longer than any file system takes are shortened', async () => {
    const { name } = chosen(await upload(`${'ы'.repeat(500)}.txt`, 'text'))
    expect(Buffer.byteLength(name)).toBeLessThanOrEqual(200)
    expect(name).toMatch(/^ы+\.txt$/u)
  })
  it('without a name are refused', async () => {
    const answer = await send('POST', '/files?name=', ours(), 'text')
    expect([answer.status, JSON.parse(answer.body).code]).toEqual([422, 'request.invalid'])
  })
  it('announced as too large are refused before a byte is taken', async () => {
    const answer = await new Promise<string>((resolve, reject) => {
      const socket = connect(port, '127.0.0.1', () => {
        socket.write(
          `POST /files?name=big.txt HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nOrigin: ${origin}\r\nCookie: ${cookie}\r\nContent-Length: 9999999999\r\n\r\n`,
        )
      })
      socket.once('data', (data) => {
        resolve(data.toString())
        socket.destroy()
      })
      socket.once('error', reject)
    })
    expect(answer).toMatch(/^HTTP\/1\.1 413 /u)
    expect(answer).toContain('{"code":"file.tooLarge","details":{"name":"big.txt","megabytes":9537,"limit":50}}')
  })
  it('that grow past the limit without announcing it are cut off and leave nothing to read', async () => {
    const sent = new Promise<number>((resolve) => {
      const attack = request({
        host: '127.0.0.1',
        port,
        method: 'POST',
        path: '/files?name=endless.txt',
        headers: { ...ours(), 'transfer-encoding': 'chunked' },
      })
      attack.once('response', (response) => resolve(response.statusCode ?? 0))
      attack.once('error', () => resolve(0))
      const chunk = Buffer.alloc(1024 * 1024, 'x')
      let left = 60
      const more = (): void => {
        if (left-- === 0) attack.end()
        else attack.write(chunk, more)
      }
      more()
    })
    // The connection is broken off: whether the answer still arrives is up to the network.
    expect([413, 0]).toContain(await sent)
  })
})

describe('tokens', () => {
  it('of an upload cannot be downloaded, nor written to', async () => {
    const { token } = JSON.parse((await send('POST', '/files?name=a.txt', ours(), 'mine')).body)
    const answer = await send('GET', `/files/${token}`, { cookie })
    expect([answer.status, JSON.parse(answer.body).code]).toEqual([404, 'file.unknownToken'])
    const made = await rpc('file/create', { target: token, title: 'A', language: 'ru' })
    expect(made.json.code).toBe('file.unknownToken')
  })
  it('of a target cannot be read as a source, and is no download before it is written', async () => {
    const { token } = JSON.parse((await send('POST', '/targets?name=out.txt', ours())).body)
    expect((await rpc('resolution/read', { source: token })).json.code).toBe('file.unknownToken')
    const answer = await send('GET', `/files/${token}`, { cookie })
    expect([answer.status, JSON.parse(answer.body).code]).toEqual([422, 'file.notFound'])
  })
  it.each(['x', '..%2f..%2fsecret.txt', '%2e%2e', '__proto__', 'constructor', ''])('made up: «%s»', async (token) => {
    const answer = await send('GET', `/files/${token}`, { cookie })
    expect([answer.status, JSON.parse(answer.body).code]).toEqual([404, 'file.unknownToken'])
  })
  it('downloads are attachments under their own name, in any language', async () => {
    const name = 'Резолюция «Итог» (1).txt'
    await rpc('file/openSample', { language: 'ru' })
    const { token } = JSON.parse((await send('POST', `/targets?name=${encodeURIComponent(name)}`, ours())).body)
    const list: { json: { id: string }[] } = JSON.parse(
      (await send('POST', '/rpc/document/list', { ...ours(), 'content-type': 'application/json' }, '{}')).body,
    )
    await rpc('document/export', { documentId: list.json[0]?.id, format: 'txt', target: token })
    const answer = await send('GET', `/files/${token}`, { cookie })
    expect(answer.status).toBe(200)
    expect(answer.headers['content-disposition']).toBe(
      'attachment; filename="_________ ______ (1).txt"; filename*=UTF-8\'\'' +
        '%D0%A0%D0%B5%D0%B7%D0%BE%D0%BB%D1%8E%D1%86%D0%B8%D1%8F%20%C2%AB%D0%98%D1%82%D0%BE%D0%B3%C2%BB%20%281%29.txt',
    )
    expect(answer.headers['x-content-type-options']).toBe('nosniff')
    expect(answer.body).toContain('1. ')
  })
})

describe('requests that are no requests', () => {
  it('of the wrong shape are refused in words of the closed list', async () => {
    const headers = { ...ours(), 'content-type': 'application/json' }
    const malformed = await send('POST', '/rpc/session/get', headers, '{"json":')
    expect(malformed.status).toBe(400)
    const unknown = await send('POST', '/rpc/session/__proto__', headers, '{}')
    expect([unknown.status, JSON.parse(unknown.body).code]).toEqual([404, 'request.invalid'])
    expect(`${malformed.body}${unknown.body}`).not.toMatch(/node_modules|\bat \w+ \(/u)
  })
  it('longer than the limit are refused', async () => {
    const headers = { ...ours(), 'content-type': 'application/json' }
    const answer = await send(
      'POST',
      '/rpc/search/find',
      headers,
      JSON.stringify({ json: 'x'.repeat(33 * 1024 * 1024) }),
    )
    expect(answer.status).toBe(413)
  })
})
