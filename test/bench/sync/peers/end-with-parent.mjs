/** End when whoever started this process closes its input, also by dying; `clean` is called first. */
export function endWithParent(clean = () => {}) {
  process.on('exit', clean);
  process.stdin.on('end', () => process.exit(0)).resume();
}
