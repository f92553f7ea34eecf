import type { BlockLanguage } from '../article-blocks.ts';

export const de: BlockLanguage = {
  headings: { when: 'Wann', steps: 'Schritte', check: 'Fertig, wenn' },
  articles: {
    'scanner-roaming': {
      title: 'Handscanner verliert zwischen den Gängen die Verbindung',
      summary:
        'Firmware vor 4.11 wechselt nicht zwischen Access Points; aktualisieren und Profil WH-ROAM neu laden.',
      when: 'Der Scanner meldet seinen Benutzer beim Gehen ab, im Ladebereich aber nicht. Betroffen sind nur Stände unter **4.11**.',
      steps: [
        'Firmware unter *Einstellungen > Info* ablesen.',
        'Scanner in die Ladeschale stellen und Update starten; es dauert neun Minuten.',
        'Profil **WH-ROAM** neu laden, das Update setzt es zurück.',
        'Eine volle Runde mit offener Entnahme gehen.',
      ],
      check: 'Eine Runde durch alle Gänge gelingt ohne neue Anmeldung.',
    },
    'posting-period': {
      title: 'Geschlossene Buchungsperiode für eine Gruppe öffnen',
      summary: 'Nur auf Antrag eines Entscheiders, für eine Gruppe, mit Ende.',
      when: 'Belege des Vormonats kommen nach dem Schließen der Periode (meist am 5.).',
      steps: [
        'Vom Entscheider unterschriebenes Formular anfordern.',
        'Periode für **eine** Benutzergruppe öffnen, nie für alle.',
        'Zusage mit Uhrzeit des Schließens erfassen.',
        'Wieder schließen und Liste der gebuchten Belege anhängen.',
      ],
      check: 'Die Periode ist geschlossen und die Liste steht im Ticket.',
    },
    'backup-check': {
      title: 'Checkliste: monatliche Prüfung der Sicherungen',
      summary: 'Eine nie zurückgespielte Sicherung ist nur eine Hoffnung.',
      when: 'Einmal im Monat je Kunde und nach jeder Änderung am Sicherungsserver.',
      steps: [
        'Jeder Host des Registers hat einen Auftrag',
        'Letzter guter Punkt jünger als 26 Stunden',
        'Zielvolume zu 20 % frei',
        'Eine Datei und eine Datenbank an anderer Stelle zurückgespielt',
        'Offline-Kopie höchstens sieben Tage alt',
      ],
      check: 'Die zurückgespielte Datei wurde geöffnet, ihr Datum steht im Eintrag.',
    },
    'password-reset': {
      title: 'Konto am Telefon entsperren',
      summary: 'Erst unter der hinterlegten Nummer zurückrufen, dann entsperren.',
      when: 'Jemand ist gesperrt und schreibt oder ruft von unbekannter Nummer an.',
      steps: [
        'Nie bei einem eingehenden Anruf entsperren.',
        'Die für den Standort hinterlegte Nummer zurückrufen.',
        'Eine zweite Person dort bestätigt, wer es ist.',
        'Einmalkennwort geben, eine Stunde gültig.',
      ],
      check: 'Der Benutzer hat das Einmalkennwort geändert.',
    },
    'switch-replace': {
      title: 'Hallen-Switch gegen das konfigurierte Ersatzgerät tauschen',
      summary: 'Das Ersatzgerät kennt alle Hallen; nur der Name ist zu wählen.',
      when: 'Der Switch ist tot oder seine Ports fallen auch nach Neustart aus.',
      steps: [
        'Verkabelung fotografieren, bevor etwas angefasst wird.',
        'Ersatzgerät einbauen und im Startmenü die Halle wählen.',
        'Zuerst den Uplink stecken und auf das grüne Licht warten.',
        'Die übrigen in der Reihenfolge des Fotos stecken.',
        'Seriennummern beider Geräte ins Register eintragen.',
      ],
      check: 'Alle Ports des alten Switches sind aktiv und ein Etikett ist gedruckt.',
    },
    stocktaking: {
      title: 'Einen Lagerplatz nachzählen',
      summary: 'Eine Zeile neu zählen, ohne die Liste neu zu beginnen.',
      when: 'Eine Menge wurde falsch erfasst oder eine Differenz soll vor der Buchung geprüft werden.',
      steps: [
        'Zählung öffnen und Zeile markieren.',
        '**Nachzählen** wählen. Bestätigte Zeilen gibt zuerst der Key-User frei.',
        'Zählen, eingeben, bestätigen.',
        'Liste buchen, wenn alle Differenzen erklärt sind.',
      ],
      check: 'Alte und neue Menge stehen im Verlauf der Zählung.',
    },
    'work-offline': {
      title: 'Arbeiten ohne Netz',
      summary: 'Alles Getippte bleibt auf dem Gerät und wird später von selbst gesendet.',
      when: 'In Kühlhäusern, Kellern und Hallen ohne Empfang.',
      steps: [
        'Vor dem Betreten prüfen, dass die Sync-Seite nichts mehr lädt.',
        'Wie gewohnt arbeiten: Antworten, Zeiten und Haken werden sofort auf dem Gerät gesichert.',
        'Nicht abmelden und keine Browserdaten löschen, solange Änderungen ausstehen.',
        'Draußen warten, bis nichts mehr aussteht.',
      ],
      check: 'Die Zahl der ausstehenden Änderungen ist null.',
    },
    'four-eyes': {
      title: 'Einrichtung: Vier-Augen-Prinzip bei Zahlungen',
      summary: 'Welche Rollen nie zusammenkommen dürfen und ab welchem Betrag.',
      when: 'Gilt für diese Installation. Änderungen brauchen den Entscheider und eine neue Fassung dieses Textes.',
      steps: [
        '*Bankdaten ändern* und *Zahlung freigeben* nie in einer Person.',
        'Zahlungen über 5.000 brauchen eine zweite Freigabe.',
        'Vertretungen höchstens für zwei Wochen.',
        'Die Rollenliste wird jedes Quartal geprüft.',
      ],
      check: 'Der Berechtigungsbericht zeigt keinen Konflikt.',
    },
    replenishment: {
      title: 'Einrichtung: Parameter des Nachschubs',
      summary: 'Minimum drei Tage, Maximum neun, Lauf um 4:40 Uhr, und warum.',
      when: 'Beschreibt die Absprache zum Produktivstart; die Werte stehen im Parametersatz des Nachschubs.',
      steps: [
        'Minimum **3 Tage**: bei zweien fehlen Schnelldreher vor Mittag.',
        'Maximum **9 Tage**: mehr passt nicht in die Fächer.',
        'Lauf um **4:40 Uhr**, nach der Bestandsfreigabe und vor der Frühschicht.',
        'Ändern dürfen nur der Key-User Lager und der Berater.',
      ],
      check: 'Eine Woche lang ist kein Fach vor 13 Uhr leer.',
    },
    'bank-certificate': {
      title: 'Zertifikat der Bankverbindung erneuern',
      summary: 'Einmal im Jahr; vier Wochen vorher anfordern.',
      when: 'Auszüge bleiben aus oder Zahlungsdateien werden mit Zertifikatsfehler abgelehnt.',
      steps: [
        'Neues Zertifikat bei der Bank anfordern, mit Namen der Verbindung.',
        'Auf dem Integrationsserver neben dem alten einspielen.',
        'Kanal umstellen und einen Auszug holen.',
        'Altes Zertifikat entfernen und neues Ablaufdatum im Register eintragen.',
      ],
      check: 'Der Auszug des nächsten Morgens kam von selbst.',
    },
    'waiting-reply': {
      title: 'Antwort: Wir warten auf Ihre Angaben',
      summary: 'Freundliche Erinnerung: was fehlt und wie es weitergeht.',
      when: 'Guten Tag,',
      steps: [
        'um weiterzumachen, brauchen wir noch die erbetenen Angaben. Bis dahin läuft die vereinbarte Zeit nicht.',
        'Hat sich die Sache erledigt, genügt ein kurzes Wort und wir schließen das Ticket.',
      ],
      check: 'Freundliche Grüße\nIhr Support',
    },
  },
};
