/**
 * `npm run house`: measures the structure of the code, each figure against its limit. Fails if one is above its limit, and
 * names the files.
 */
import { figures } from './house/figures';

const rows = figures();
for (const { name, found, limit, aim } of rows) {
  const isOver = found.length > limit;
  console.log(
    `${`${found.length}`.padStart(5)} of ${`${limit}`.padEnd(4)} ${name}${aim === undefined ? '' : `, to become ${aim}`}${isOver ? '  ABOVE THE LIMIT' : ''}`,
  );
  for (const each of isOver ? found : []) console.log(`               ${each}`);
}
const over = rows.filter(({ found, limit }) => found.length > limit).length;
console.log(`${rows.length} figures, ${over} above their limits.`);
if (over > 0) process.exitCode = 1;
