import { serveShell } from '../common/shell/serve-shell.ts'

serveShell('yimi-phone')
