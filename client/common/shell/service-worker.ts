import { renewPushes } from './renew-pushes.ts'
import { serveShell } from './serve-shell.ts'
import { showPushes } from './show-pushes.ts'

serveShell()
showPushes()
renewPushes()
