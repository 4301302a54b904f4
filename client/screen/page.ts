import './parts/screen.ts'
import { begin } from '../common/page/begin.ts'
import { renewShell } from '../common/shell/renew-shell.ts'

void renewShell('/screen/service-worker.js')
void begin('yi-screen')
