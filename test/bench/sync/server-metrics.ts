/** A figure of /metrics. */
export async function metric(url: string, name: string): Promise<number> {
  const text = await (await fetch(`${url}/metrics`)).text();
  const value = new RegExp(`^${name} (\\S+)`, 'm').exec(text)?.[1];
  if (value === undefined) throw new Error(`The server tells no ${name}.`);
  return Number(value);
}

/** Time of all cores that the server process has used. */
export async function cpuMs(url: string): Promise<number> {
  return (await metric(url, 'process_cpu_seconds_total')) * 1_000;
}
