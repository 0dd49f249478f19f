import { writeFileSync } from 'node:fs';
import { page } from '../page/test/kit.ts';
import { toDocx } from './src/index.ts';
import { FULL } from './test/kit.ts';

writeFileSync('/tmp/out/full.docx', await toDocx(page(FULL, { 'kính gửi': '\n  - Sở Nội vụ\n  - Sở Tư pháp' })));
