import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';

/** Figures for /metrics; they name routes and counts, never people or records. */
export class Metrics {
  readonly #registry = new Registry();
  readonly #requests: Histogram<'method' | 'route' | 'status'>;
  readonly #ops: Counter<'status'>;
  readonly #pulled: Counter;

  constructor(streams: () => number) {
    const registers = [this.#registry];
    collectDefaultMetrics({ register: this.#registry });
    this.#requests = new Histogram({
      name: 'fieldfare_request_seconds',
      help: 'Time to answer, by route and status.',
      labelNames: ['method', 'route', 'status'],
      registers,
    });
    this.#ops = new Counter({
      name: 'fieldfare_ops_total',
      help: 'Pushed operations, by what became of them.',
      labelNames: ['status'],
      registers,
    });
    this.#pulled = new Counter({
      name: 'fieldfare_pulled_bytes_total',
      help: 'JSON characters answered to pulls.',
      registers,
    });
    this.#registry.registerMetric(
      new Gauge({
        name: 'fieldfare_streams',
        help: 'Open event streams.',
        registers: [],
        collect() {
          this.set(streams());
        },
      }),
    );
  }

  get contentType(): string {
    return this.#registry.contentType;
  }

  text(): Promise<string> {
    return this.#registry.metrics();
  }

  answered(labels: { method: string; route: string; status: number }, seconds: number): void {
    this.#requests.observe({ ...labels, status: String(labels.status) }, seconds);
  }

  opDone(status: string): void {
    this.#ops.inc({ status });
  }

  pulled(chars: number): void {
    this.#pulled.inc(chars);
  }
}
