import type { BlockLanguage } from '../article-blocks.ts';

export const en: BlockLanguage = {
  headings: { when: 'When', steps: 'Steps', check: 'Done when' },
  articles: {
    'scanner-roaming': {
      title: 'Hand scanner drops out between aisles',
      summary: 'Firmware before 4.11 does not roam; update and load profile WH-ROAM again.',
      when: 'The scanner signs its user out while walking, but not in the charging area. Only scanners with firmware below **4.11** are affected.',
      steps: [
        'Read the firmware under *Settings > About*.',
        'Put the scanner into the cradle and start the update; it takes nine minutes.',
        'Load profile **WH-ROAM** again, the update resets it.',
        'Walk one full round with an open pick.',
      ],
      check: 'One round through all aisles without a new sign-in.',
    },
    'posting-period': {
      title: 'Opening a closed posting period for one group',
      summary: 'Only on request of a decision maker, for one group, with an end.',
      when: 'Documents of last month arrive after the period was closed (day 5 in most installations).',
      steps: [
        'Ask for the form signed by a decision maker.',
        'Open the period for **one** user group, never for all.',
        'Enter a promise with the time of closing.',
        'Close it again and attach the list of documents posted meanwhile.',
      ],
      check: 'The period is closed and the list stands in the ticket.',
    },
    'backup-check': {
      title: 'Checklist: monthly check of backups',
      summary: 'Backups that were never restored are hopes.',
      when: 'Once a month and customer, and after every change of the backup server.',
      steps: [
        'Every host of the register has a job',
        'Last good restore point younger than 26 hours',
        'Target volume has 20 % free',
        'One file and one database restored to another place',
        'Offline copy not older than seven days',
      ],
      check: 'The restored file was opened and its date stands in the entry.',
    },
    'password-reset': {
      title: 'Unlocking an account by telephone',
      summary: 'Call back on the number on file, then unlock.',
      when: 'Somebody is locked out and writes or calls from an unknown number.',
      steps: [
        'Never unlock on an incoming call.',
        'Call back the number that is on file for the site.',
        'Let a second person there confirm who it is.',
        'Give a one-time password, valid for one hour.',
      ],
      check: 'The user has changed the one-time password.',
    },
    'switch-replace': {
      title: 'Replacing a hall switch by the configured spare',
      summary: 'The spare carries the configuration of all halls; only the name has to be chosen.',
      when: 'The switch is dead or its ports flap after a power cycle.',
      steps: [
        'Take a photo of the cabling before touching it.',
        'Mount the spare and choose the hall in the start menu.',
        'Plug the uplink first and wait for the green light.',
        'Plug the others in the order of the photo.',
        'Enter serial numbers of both devices in the register.',
      ],
      check: 'All ports of the old switch are up and one label has been printed.',
    },
    stocktaking: {
      title: 'Counting one location again',
      summary: 'Recount one line without starting the list anew.',
      when: 'A quantity was typed wrongly, or a difference is to be checked before it is posted.',
      steps: [
        'Open the count and mark the line.',
        'Choose **Recount**. Confirmed lines have to be released first by the key user.',
        'Count, type, confirm.',
        'Post the list when all differences are explained.',
      ],
      check: "Old and new figure both show in the count's history.",
    },
    'work-offline': {
      title: 'Working where there is no network',
      summary: 'Everything typed is kept on the device and sent by itself later.',
      when: 'In cold stores, basements and halls without reception.',
      steps: [
        'Before going in, look whether the sync page shows that nothing is left to fetch.',
        'Work as usual: replies, times and ticks are saved at once on the device.',
        'Do not sign out and do not clear browser data while changes are pending.',
        'Outside, wait until the sync mark shows that nothing is pending.',
      ],
      check: 'The number of pending changes is zero.',
    },
    'four-eyes': {
      title: 'Installation: four-eyes rule for payments',
      summary: 'Which roles may never meet in one person, and above which amount.',
      when: 'Applies to this installation. Changes need the decision maker and a new version of this text.',
      steps: [
        '*Change bank details* and *Approve payment* never in one person.',
        'Payments above 5,000 need a second approval.',
        'Deputies are named for two weeks at most.',
        'The list of roles is checked every quarter.',
      ],
      check: 'The authorisation report shows no conflict.',
    },
    replenishment: {
      title: 'Installation: parameters of replenishment',
      summary: 'Three days minimum, nine maximum, run at 04:40, and why.',
      when: 'Describes what was agreed at go-live; the values stand in the asset *Parameters: replenishment*.',
      steps: [
        'Minimum **3 days**: with two, fast movers run out before noon.',
        'Maximum **9 days**: more does not fit into the pick shelves.',
        'Run at **04:40**, after the stock release and before the early shift.',
        'Only the key user of the warehouse and the advisor may change them.',
      ],
      check: 'No pick shelf is empty before 13:00 for a week.',
    },
    'bank-certificate': {
      title: 'Renewing the certificate of the bank connection',
      summary: 'Once a year; ask four weeks ahead.',
      when: 'Statements stay away or payment files are refused with a certificate error.',
      steps: [
        'Ask the bank for the new certificate, by name of the connection.',
        'Install it on the integration server beside the old one.',
        'Switch the channel over and fetch one statement.',
        'Remove the old certificate and enter the new end date in the asset.',
      ],
      check: 'The statement of the next morning came by itself.',
    },
    'waiting-reply': {
      title: 'Answer: we wait for your information',
      summary: 'Polite reminder with what is missing and what happens next.',
      when: 'Good day,',
      steps: [
        'to go on with your request we still need the information that we asked for. Until it arrives the agreed time does not run.',
        'If the matter has settled itself, a short word is enough and we close the ticket.',
      ],
      check: 'Kind regards\nYour support',
    },
  },
};
