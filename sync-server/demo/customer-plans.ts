import type { Site } from '../../shared/records/account.ts';
import type { DemoContracts } from './policies.ts';

/** What makes one demo customer different from the next. All companies and addresses are invented. */
export interface CustomerPlan {
  /** Start of its host names. */
  short: string;
  number: string;
  name: string;
  language: 'en' | 'pl' | 'de' | 'ru';
  timeZone: string;
  /** Which of our advisors looks after it. */
  advisor: 0 | 1;
  contract: keyof DemoContracts;
  users: number;
  contacts: number;
  /** Start of telephone numbers reserved for fiction; `null` where a country reserves none. */
  phone: string | null;
  /** The last contact was at most so many days ago. */
  quietDays: number;
  /** The road to a site and what a journey there costs are known of some of them. */
  sites: ({ name: string; address: string; access: string } & Partial<
    Pick<Site, 'kilometres' | 'travelMinutes' | 'visitCost' | 'visitCurrency'>
  >)[];
  processes: string[];
  tags: string[];
  attributes: Record<string, string | number>;
  notes: string;
}

export const customerPlans: readonly CustomerPlan[] = [
  {
    short: 'JRZ',
    number: 'C-1001',
    name: 'Zakłady Spożywcze Jarzębina',
    language: 'pl',
    timeZone: 'Europe/Warsaw',
    advisor: 0,
    contract: 'gold',
    users: 2_350,
    contacts: 7,
    phone: null,
    quietDays: 6,
    sites: [
      {
        name: 'Zakład A, przetwórnia',
        address: 'ul. Polna 1, 00-001 Przykładowo',
        access:
          'Brama 2, przepustka na portierni. Na hali czepek, fartuch i buty ochronne; telefon tylko w strefie żółtej.',
        kilometres: 38,
        travelMinutes: 45,
        visitCost: 24_000,
        visitCurrency: 'PLN',
      },
      {
        name: 'Zakład B, chłodnia',
        address: 'ul. Chłodna 14, 00-002 Przykładowo',
        access:
          'Wejście przez rampę 5. W komorach brak zasięgu: pobierz dane przed wejściem. Kurtki mroźniowe u brygadzisty.',
        kilometres: 52,
        travelMinutes: 60,
        visitCost: 31_000,
        visitCurrency: 'PLN',
      },
      { name: 'Biuro', address: 'ul. Rynkowa 3, 00-001 Przykładowo', access: 'Recepcja, pn.–pt. 8–16.' },
    ],
    processes: ['przyjęcie surowca', 'produkcja', 'etykietowanie', 'wysyłka do sieci handlowych'],
    tags: ['food', 'two shifts'],
    attributes: { 'ERP version': '14.2', 'warehouse terminals': 86, 'remote access': 'VPN, on request' },
    notes:
      'Okno serwisowe: niedziela 4:00–10:00. Przed każdą zmianą parametrów etykiet potrzebna zgoda działu jakości.\n\nSzczyt: dwa tygodnie przed świętami, wtedy bez zmian w systemie.',
  },
  {
    short: 'FHL',
    number: 'C-1002',
    name: 'Fenwick Hollow Logistics',
    language: 'en',
    timeZone: 'Europe/London',
    advisor: 0,
    contract: 'gold',
    users: 2_900,
    contacts: 7,
    phone: '+44 1632 96010',
    quietDays: 9,
    sites: [
      {
        name: 'Distribution centre North',
        address: 'Unit 1, Sample Park, Exampleton ZZ1 1AA',
        access:
          'Sign in at gate house, high-visibility vest and safety shoes. Induction film (15 min) on the first visit of a year.',
        kilometres: 1_640,
        travelMinutes: 400,
        visitCost: 62_000,
        visitCurrency: 'GBP',
      },
      {
        name: 'Distribution centre South',
        address: 'Unit 40, Sample Quay, Exampleton ZZ9 4BB',
        access:
          'Park on the visitor bays only. Mezzanine needs an escort; ask for the shift leader on channel 3.',
      },
    ],
    processes: ['goods in', 'picking', 'packing', 'carrier handover'],
    tags: ['logistics', 'night shift'],
    attributes: { 'ERP version': '14.2', 'warehouse terminals': 140, 'remote access': 'jump host' },
    notes:
      'Cut-off for carrier manifests is 18:30 local time. After that a stopped label printer costs them a day.\n\nMonthly review: second Tuesday.',
  },
  {
    short: 'DRS',
    number: 'C-1003',
    name: 'Drosselbach Antriebstechnik',
    language: 'de',
    timeZone: 'Europe/Berlin',
    advisor: 0,
    contract: 'germany',
    users: 2_050,
    contacts: 7,
    phone: '+49 30 23125 10',
    quietDays: 14,
    sites: [
      {
        name: 'Werk 1',
        address: 'Musterstraße 10, 00001 Beispielstadt',
        access:
          'Anmeldung am Werkschutz mit Ausweis. In der Halle Gehörschutz; Fotos nur mit Genehmigung der Werkleitung.',
        kilometres: 560,
        travelMinutes: 330,
      },
      {
        name: 'Werk 2, Härterei',
        address: 'Am Beispielkanal 7, 00002 Beispielstadt',
        access: 'Nur in Begleitung. Kein Mobilfunk in Halle C. Sicherheitsunterweisung gilt ein Jahr.',
      },
    ],
    processes: ['Fertigungsplanung', 'Rückmeldung', 'Versand', 'Monatsabschluss'],
    tags: ['manufacturing'],
    attributes: { 'ERP version': '13.8', 'warehouse terminals': 42, 'remote access': 'VPN, office hours' },
    notes:
      'Änderungen nur mit Änderungsantrag, Vorlauf drei Arbeitstage. Ansprechpartner für Notfälle: Schichtleitung.',
  },
  {
    short: 'SMC',
    number: 'C-1004',
    name: 'Saltmarsh Creek Cold Storage',
    language: 'en',
    timeZone: 'Europe/London',
    advisor: 0,
    contract: 'standard',
    users: 640,
    contacts: 7,
    phone: '+44 1632 96020',
    quietDays: 21,
    sites: [
      {
        name: 'Cold store 1',
        address: '2 Sample Dock, Exampleport ZZ4 2CC',
        access:
          'Minus 24 °C: freezer suit from stores, 20 minutes inside at most. Batteries drain quickly; warm spares in the office.',
      },
    ],
    processes: ['booking', 'storage', 'temperature records', 'release'],
    tags: ['food', 'cold chain'],
    attributes: { 'ERP version': '14.0', 'warehouse terminals': 24, 'remote access': 'none, on site only' },
    notes:
      'No remote access by contract. Everything that can be prepared at home should be prepared at home.',
  },
  {
    short: 'TDB',
    number: 'C-1005',
    name: 'Centrum Dystrybucji Trzy Dęby',
    language: 'pl',
    timeZone: 'Europe/Warsaw',
    advisor: 1,
    contract: 'standard',
    users: 1_180,
    contacts: 6,
    phone: null,
    quietDays: 12,
    sites: [
      {
        name: 'Magazyn centralny',
        address: 'ul. Magazynowa 8, 00-010 Wzorowo',
        access: 'Wjazd od strony ronda, awizacja dzień wcześniej do 15:00. Kamizelka obowiązkowa.',
      },
      {
        name: 'Oddział Wschód',
        address: 'ul. Graniczna 22, 00-019 Wzorowo',
        access: 'Dzwonek przy rampie, kod u kierownika zmiany.',
      },
    ],
    processes: ['przyjęcia', 'kompletacja', 'zwroty', 'inwentaryzacja'],
    tags: ['logistics'],
    attributes: { 'ERP version': '14.1', 'warehouse terminals': 55, 'remote access': 'VPN' },
    notes:
      'Inwentaryzacja ciągła w każdy czwartek po południu: w tym czasie nie restartować serwera aplikacji.',
  },
  {
    short: 'RYB',
    number: 'C-1006',
    name: 'Комбинат «Рябиновый край»',
    language: 'ru',
    timeZone: 'Asia/Almaty',
    advisor: 1,
    contract: 'gold',
    users: 2_480,
    contacts: 6,
    phone: null,
    quietDays: 8,
    sites: [
      {
        name: 'Главный корпус',
        address: 'ул. Образцовая, 5, г. Примерск',
        access:
          'Пропуск заказать за сутки, паспорт обязателен. Вход через проходную № 1, инструктаж 10 минут.',
      },
      {
        name: 'Склад готовой продукции',
        address: 'ул. Складская, 18, г. Примерск',
        access: 'Сопровождение кладовщика. Связи в ангаре нет, данные загрузить заранее.',
      },
    ],
    processes: ['приёмка сырья', 'производство', 'отгрузка', 'закрытие месяца'],
    tags: ['manufacturing', 'two shifts'],
    attributes: { 'ERP version': '14.2', 'warehouse terminals': 73, 'remote access': 'VPN, on request' },
    notes: 'Закрытие месяца: 1–3 число, изменения в учёте не вносим. Смена передаёт дела в 8:00 и 20:00.',
  },
];
