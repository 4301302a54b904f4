// Bare socket.io that sends what it is told: a screen's view to one client, a ticket's to a room, the same to all in a
// loop.

import { createServer } from 'node:http'
import { Server, type Socket } from 'socket.io'
import { measures } from './measures.ts'
import { screenful, ticketful } from './payloads.ts'

const http = createServer(measures)
// the same heartbeat as ours (server/live/gateway.ts): it counts among the bytes sent
const io = new Server(http, {
  transports: ['websocket'],
  serveClient: false,
  pingInterval: 10_000,
  pingTimeout: 10_000,
})
const phones: Socket[] = []
let version = 0

io.on('connection', (socket) => {
  const { view, site } = socket.handshake.auth as { view: string; site: string }
  if (view === 'ticket') phones.push(socket)
  void socket.join(`${view} ${site}`)
  socket.emit('view', { version, ...ticketful })
  socket.on('command', ({ site, called }: { site: string; called: number }, ack) => {
    version += 1
    io.to(`screen ${site}`).emit('view', { version, ...screenful })
    phones[called]?.emit('view', { version, ...ticketful, state: 'called' })
    ack({ ok: true, version })
    // and then the phones that move up
    for (const id of io.sockets.adapter.rooms.get(`ticket ${site}`) ?? []) {
      io.sockets.sockets.get(id)?.emit('view', { version, ...ticketful })
    }
  })
  socket.on('all', (_message, ack) => {
    version += 1
    for (const phone of phones) phone.emit('view', { version, ...ticketful })
    ack({ sent: phones.length })
  })
})
http.listen(Number(process.env['PORT']), '127.0.0.1')
