import '../common/lit-nonce.ts'
import './parts/overview.ts'
