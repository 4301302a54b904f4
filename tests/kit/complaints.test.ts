import { expect, test } from 'vitest'
import { isExpected } from './complaints.ts'

const AT = 'http://127.0.0.1:8080'
const failed = (why: string) => `Failed to load resource: ${why}`
const status = (code: string) => failed(`the server responded with a status of ${code}`)
const socket = (why: string) => `WebSocket connection to 'ws://127.0.0.1/socket.io/' failed: ${why}`

test.each([
  [failed('net::ERR_CONNECTION_REFUSED'), '/api/session'],
  [socket('Error in connection establishment: net::ERR_CONNECTION_REFUSED'), '/assets/socket-a.js'],
  [socket('Error during WebSocket handshake: net::ERR_CONNECTION_RESET'), '/assets/socket-a.js'],
  [failed('net::ERR_EMPTY_RESPONSE'), '/api/session'],
  ['WebSocket is already in CLOSING or CLOSED state.', '/assets/socket-a.js'],
  [status('400 (Bad Request)'), '/api/staff'],
  [status('404 (Not Found)'), '/s/nowhere'],
])('a server that is away, and a refusal to a person, are no fault of a page: %s', (text, path) =>
  expect(isExpected(text, AT + path)).toBe(true),
)

test.each([
  [status('404 (Not Found)'), '/assets/rare-a.js'],
  [status('404 (Not Found)'), '/voice/zh-CN/A.mp3'],
  [status('500 (Internal Server Error)'), '/api/session'],
  [status('503 (Service Unavailable)'), '/api/sites/xingfuli'],
  [failed('net::ERR_CERT_DATE_INVALID'), '/api/session'],
  [socket('Error during WebSocket handshake: Unexpected response code: 500'), '/assets/socket-a.js'],
  ['Uncaught TypeError: x is not a function', '/assets/rare-a.js'],
  [status('404 (Not Found)'), ''],
])('a missing file, and a server that fails, are faults: %s', (text, path) =>
  expect(isExpected(text, path && AT + path)).toBe(false),
)
