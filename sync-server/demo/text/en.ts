import type { LanguageTexts } from '../scenarios.ts';

export const en: LanguageTexts = {
  scenarios: {
    'label-blank': {
      subjects: [
        '{asset} prints blank labels',
        'Pallet labels from {asset} cannot be read',
        '{asset}: barcode fades on the left side',
      ],
      description:
        'Since the start of the shift **{asset}** at {site} feeds labels but prints nothing, or only half of the barcode.\n\n- roll and ribbon changed, no difference\n- test page from the printer menu is faint too\n- two colleagues now print on the neighbouring printer, which slows packing down',
      reply:
        'Thank you for the report. Please open the cover, wipe the print head with the alcohol pen (printer switched off, two minutes to dry) and print the test page again. Does the left third stay faint?',
      answer: 'Cleaned as described. Better, but the first two centimetres are still white.',
      note: 'Sounds like a worn print head: {asset} has passed its rated kilometres. Spare head is on shelf A-03, take one along. Check darkness: it should be 18.',
      resolution:
        'Print head replaced, darkness set back to 18, ten pallet labels verified with the scanner.',
    },
    'scanner-roaming': {
      subjects: [
        '{asset} loses the connection between aisles',
        'Hand scanner {asset} signs users out',
        '{asset}: session gone after every break',
      ],
      description:
        'The hand scanner **{asset}** at {site} drops out when walking from aisle 4 to aisle 9. The picker has to sign in again and the open pick is lost. Other scanners are fine on the same route.',
      reply:
        'We see several re-associations of {asset} this morning. Could you read us the firmware version from Settings > About, and say whether it also happens in the charging area?',
      answer: 'Firmware says 4.08, the others have 4.11. In the charging area it is fine.',
      note: 'Old firmware without 802.11r. Update through the cradle, the profile must stay WH-ROAM. Compare with the other scanners of the same batch.',
      resolution:
        'Firmware brought to 4.11 and wireless profile WH-ROAM loaded again. One full round through the aisles without a break.',
    },
    'edi-stuck': {
      subjects: [
        'Orders from the retailer do not arrive ({asset})',
        '{asset}: messages wait since this morning',
        'Delivery notes not sent to customer, {asset} stopped',
      ],
      description:
        'No order has come in through **{asset}** since 06:10. The partner says that they sent 38. Our planners at {site} need them before the 10:00 wave.',
      reply:
        'The queue holds 38 messages behind one with an unknown article number. We have set that one aside and are restarting the channel; please keep an eye on the order list.',
      answer: 'Orders are dropping in now. Which article was it? We will ask the retailer.',
      note: 'First message fails on an article that the retailer listed a day too early. Partner profile has no rule for unknown articles: candidate for a known error.',
      resolution:
        'Faulty message parked and sent back to the partner, channel restarted, all 37 others processed. Monitoring now warns after 20 minutes without a message.',
    },
    'month-end': {
      subjects: [
        'Posting to the previous month is refused',
        'How do we open the period for one more day?',
        'Month end: document cannot be posted in {asset}',
      ],
      description:
        'We have four supplier invoices that belong to last month. **{asset}** says "Posting period is closed". Closing is tomorrow at noon.',
      reply:
        'The period closes on day 5 by your parameters. Your decision maker can open it for one user group until tomorrow 12:00; shall we send the form?',
      answer: 'Yes please. Only for accounts payable, and close it again afterwards.',
      note: 'Opened for group AP only. Reminder set for 12:05 to close it again. Third time this year: worth raising in the monthly review.',
      resolution:
        'Period opened for accounts payable until 12:00 and closed again. All four invoices posted.',
    },
    'erp-slow': {
      subjects: [
        "{asset} very slow since 9 o'clock",
        'Confirming a pick takes 20 seconds',
        'Everyone waits: {asset} hardly answers',
      ],
      description:
        'Confirming a single pick takes 15 to 25 seconds at {site}, normally one. About 60 people are affected. Finance says that they notice nothing.',
      reply:
        'We are looking at it now. Could you tell us one exact time and one user, so that we find the session?',
      answer: 'User at terminal 17, 09:42. A screenshot of the clock is with the shift leader.',
      note: 'Database waits on one long statement from the reporting load, which ran at 09:05 instead of 02:15. Load moved by hand yesterday after the failed night run.',
      resolution:
        'Reporting load stopped and put back to 02:15, statistics of the pick table rebuilt. Confirmation is below one second again.',
    },
    'backup-failed': {
      subjects: [
        'Backup of {asset} failed two nights in a row',
        '{asset}: last good backup is three days old',
        'Warning from monitoring: backup {asset}',
      ],
      description:
        'Monitoring reports that the nightly backup of **{asset}** ended with an error. The last restore point is older than the agreed 26 hours.',
      reply:
        'We have taken a backup by hand, so you are covered for today. The cause is a full target volume; we will agree a lasting solution with you.',
      answer: 'Good. The volume may be enlarged, please do it outside of the shift.',
      note: 'Retention was raised to 35 days in spring but the volume never grew. Needs a change, window Sunday 04:00.',
      resolution:
        'Target volume enlarged by 2 TB in the service window. Three nights in a row succeeded, restore of one file tested.',
    },
    password: {
      subjects: [
        'Account locked after holiday',
        'New password for a colleague in dispatch',
        'Cannot sign in on {asset}',
      ],
      description:
        'A colleague of the early shift is back from holiday and locked out after three attempts on {asset}. Please unlock the account; badge number is known to reception.',
      reply:
        'For your safety we call back on the number on file before we unlock anything. Who can be reached at the shift desk?',
      answer: 'The shift leader is at the desk until 14:00.',
      note: 'Called back, identity confirmed by the shift leader.',
      resolution:
        'Account unlocked, one-time password given by telephone, changed by the user at first sign-in.',
    },
    authorisation: {
      subjects: [
        'Authorisation for stock corrections',
        'New colleague in purchasing needs access to {asset}',
        'Approval above 10,000 missing in {asset}',
      ],
      description:
        'The new colleague in purchasing takes over approvals from Monday. Please give the same authorisations as the predecessor in **{asset}**. Approved by the head of department (attached by e-mail).',
      reply:
        'Copying all roles would also copy "change bank details", which breaks the four-eyes rule together with "approve payment". We propose the role Purchasing-Approve only. Is that enough?',
      answer: 'Yes, that is enough. Bank details stay with finance.',
      note: 'Four-eyes check: keep the two roles apart. Documented in the parameter set.',
      resolution: "Role Purchasing-Approve given from Monday on, predecessor's roles removed the same day.",
    },
    'switch-down': {
      subjects: [
        '{asset} not reachable, hall without network',
        'Half of the hall offline ({asset})',
        'Ports on {asset} go up and down',
      ],
      description:
        'Monitoring lost **{asset}** at {site}. Terminals and two label printers in the hall are offline, people write on paper.',
      reply:
        'We are on it. Please look whether the power light of {asset} is on and do not unplug anything yet.',
      answer: 'No light at all. The cabinet next to it has power.',
      note: 'Power supply of the switch is dead. Configured spare is on shelf C-01, engineer leaves in 20 minutes.',
      resolution:
        'Switch replaced by the configured spare, all 24 ports up, defective unit sent to the supplier under warranty.',
    },
    replenishment: {
      subjects: [
        'Replenishment proposes too little',
        'Why does {asset} order only two days of stock?',
        'Shelf empty although stock is in the reserve',
      ],
      description:
        'The pick shelf for fast movers is empty by noon almost every day although the reserve is full. Did somebody change a parameter in **{asset}**?',
      reply:
        'The minimum was set from three days to two on the 4th. With your current turnover that lasts until about 11:30. Shall we set it back?',
      answer: 'Back to three, please, and let us know who may change this.',
      note: 'Changed during the summer test and never reverted. Show in the next review with the list of parameter changes.',
      resolution:
        'Minimum back to three days, authorisation for the parameter reduced to two people, replenishment run verified the next morning.',
    },
    'report-wish': {
      subjects: [
        'Report: late deliveries by carrier',
        'Export of the stock list with expiry dates',
        'Please add a column to the {asset} dashboard',
      ],
      description:
        'We would like to see late deliveries by carrier and week. Today one of us puts it together in a spreadsheet every Monday, which takes two hours.',
      reply:
        'Good idea, other customers ask for something similar. We collect it as a demand and will come back to you with an estimate.',
      answer: 'Thank you. A simple table is enough.',
      note: 'Third customer with this wish. Linked to the demand.',
      resolution: 'Report delivered with the monthly package, access given to dispatch and purchasing.',
    },
    'new-workplace': {
      subjects: [
        'New workplace in dispatch',
        'PC for the second packing line',
        'Replace {asset} before the season',
      ],
      description:
        'We need one more workplace in dispatch at {site}: PC, label printer and a hand scanner. Network socket is there (B-14). Wanted by the end of the month.',
      reply:
        'We can install it during the next visit. Please confirm that socket B-14 is patched and that a table with power is in place.',
      answer: 'Socket is patched, table comes on Thursday.',
      note: 'Take along: PC image 2026-09, one LP-300, one HS-20, two patch cables.',
      resolution: 'Workplace installed and tested with the shift leader, assets entered in the register.',
    },
    'bank-file': {
      subjects: [
        'Bank statement of today is missing',
        '{asset}: statement imported twice',
        'Payment file refused by the bank',
      ],
      description:
        'The statement that normally comes at 06:30 through **{asset}** is not there. Accounts receivable cannot match payments.',
      reply:
        "The bank changed its certificate overnight. We have asked for the new one; a statement by hand is possible from the bank's portal until then.",
      answer: 'We have downloaded it by hand for today. When will it run by itself again?',
      note: "Certificate ends yearly in the same week. Put it into the calendar as an advisor's action.",
      resolution:
        'New certificate installed and the missing statement imported. Expiry is monitored from now on.',
    },
    'how-stocktaking': {
      subjects: [
        'How do we count one location again?',
        'Stocktaking: difference cannot be confirmed',
        'Which list do we use for the annual count?',
      ],
      description:
        "During today's stocktaking the counter typed the wrong quantity. How can we count that one location again without starting the whole list anew?",
      reply:
        'Open the count, mark the line and choose Recount; the old figure stays visible for the auditor. The article is linked here.',
      answer: 'That worked, thank you.',
      note: 'Article was missing the step for confirmed lines, added.',
      resolution: 'Explained by the article on recounting, customer did it alone.',
    },
  },
  calls: [
    'Called the shift leader: situation unchanged, work goes on with a detour.',
    'Call from the key user, wants to know when it will be done.',
    'Talked through the steps on the telephone, test was successful.',
  ],
  reminder: 'May we remind you of our question? Without the answer we cannot go on here.',
  thanks: [
    'Works again, thank you!',
    'Confirmed, everything is fine on our side.',
    'Thanks for the quick help.',
  ],
  timeNotes: ['Analysis', 'Remote session', 'Test together with the key user', 'Work on site'],
};
