// The least that can show a call: a socket.io server whose one command emits a screen's worth of bytes to one client.

import { createServer } from 'node:http'
import { Server } from 'socket.io'

const http = createServer((_request, response) => response.end('{}'))
const io = new Server(http, { transports: ['websocket'], serveClient: false })
const view = { day: '2026-11-23', calls: 'x'.repeat(1200) }
let version = 0

io.on('connection', (socket) => {
  if (socket.handshake.auth['view'] === 'screen') void socket.join('screen')
  socket.on('command', (_message, ack) => {
    version += 1
    io.to('screen').emit('view', { ...view, version })
    ack({ ok: true, version })
  })
})
http.listen(Number(process.env['PORT']), '127.0.0.1')
