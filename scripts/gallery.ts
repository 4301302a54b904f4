// Takes pictures of every page in every state, in both languages and both themes, into gallery/, and checks each with
// axe.

process.env['YIMI_GALLERY'] = 'whole'
process.argv.push(
  ...[
    'gallery',
    'pictures',
    'setup',
    'right-to-left',
    'kinds',
    'enrol',
    'person',
    'record',
    'restored',
    'screen-part',
  ],
  ...['print-kit', 'outbox-paper'],
)
await import('./test.ts')
