// The baseline for joins: a route that parses the same body and sends an answer of the same size.

import express from 'express'

const app = express()
app.disable('x-powered-by')
app.get('/healthz', (_request, response) => void response.json({}))
app.post('/api/sites/:site/commands/take-ticket', express.json({ limit: 16_384 }), (request, response) => {
  const { queue, party } = request.body as { queue: string; party: number }
  const ticket = { number: 'A001', queue, party }
  response
    .status(201)
    .json({ version: 1, result: { ticket, token: '20261123.0123456789012345678901234567890123456789012' } })
})
app.listen(Number(process.env['PORT']), '127.0.0.1')
