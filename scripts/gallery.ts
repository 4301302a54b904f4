// Takes pictures of every page in every state, in both languages and both themes, into gallery/, and checks each with
// axe.

process.env['YIMI_GALLERY'] = 'whole'
process.argv.push('gallery.e2e', 'pictures.e2e', 'setup.e2e')
await import('./test.ts')
