import './parts/marshal.ts'
import { dropEchoes } from '../common/browser/echo.ts'
import { begin } from '../common/page/begin.ts'
import { makeInstallable } from './install.ts'

makeInstallable()
dropEchoes()
void begin('yi-marshal')
