import type { LanguageTexts } from '../scenarios.ts';

export const de: LanguageTexts = {
  scenarios: {
    'label-blank': {
      subjects: [
        '{asset} druckt leere Etiketten',
        'Palettenetiketten von {asset} nicht lesbar',
        '{asset}: Barcode links zu blass',
      ],
      description:
        'Seit Schichtbeginn schiebt **{asset}** ({site}) Etiketten durch, druckt aber nichts oder nur den halben Barcode.\n\n- Rolle und Farbband getauscht, kein Unterschied\n- Testdruck aus dem Druckermenü ebenfalls blass\n- zwei Kollegen drucken nebenan, das Packen verzögert sich',
      reply:
        'Danke für die Meldung. Bitte bei ausgeschaltetem Drucker den Druckkopf mit dem Alkoholstift reinigen, zwei Minuten trocknen lassen und den Testdruck wiederholen. Bleibt das linke Drittel blass?',
      answer: 'Wie beschrieben gereinigt. Besser, aber die ersten zwei Zentimeter bleiben weiß.',
      note: 'Klingt nach verschlissenem Druckkopf, {asset} ist über der Laufleistung. Ersatz liegt im Regal A-03, mitnehmen. Schwärzung prüfen: Soll ist 18.',
      resolution:
        'Druckkopf getauscht, Schwärzung wieder 18, zehn Palettenetiketten mit dem Scanner geprüft.',
    },
    'scanner-roaming': {
      subjects: [
        '{asset} verliert zwischen den Gängen die Verbindung',
        'Handscanner {asset} meldet Benutzer ab',
        '{asset}: nach jeder Pause ist die Sitzung weg',
      ],
      description:
        'Der Handscanner **{asset}** ({site}) fällt beim Wechsel von Gang 4 nach Gang 9 aus. Der Kommissionierer muss sich neu anmelden, die offene Entnahme ist verloren. Andere Scanner laufen auf demselben Weg.',
      reply:
        'Wir sehen heute früh mehrere Neuanmeldungen von {asset}. Bitte nennen Sie uns den Firmwarestand (Einstellungen > Info) und ob es auch im Ladebereich passiert.',
      answer: 'Firmware 4.08, die anderen haben 4.11. Im Ladebereich ist alles gut.',
      note: 'Alte Firmware ohne 802.11r. Update über die Ladeschale, Profil muss WH-ROAM bleiben. Mit den anderen der Lieferung vergleichen.',
      resolution:
        'Firmware auf 4.11 gebracht, Profil WH-ROAM neu geladen. Eine volle Runde durch die Gänge ohne Abbruch.',
    },
    'edi-stuck': {
      subjects: [
        'Bestellungen des Händlers fehlen ({asset})',
        '{asset}: Nachrichten hängen seit heute früh',
        'Lieferavise gehen nicht raus, {asset} steht',
      ],
      description:
        'Über **{asset}** kam seit 6:10 Uhr keine Bestellung. Der Partner hat nach eigener Aussage 38 gesendet. Die Disposition ({site}) braucht sie vor der Welle um 10 Uhr.',
      reply:
        'In der Warteschlange stehen 38 Nachrichten hinter einer mit unbekannter Artikelnummer. Wir haben sie zur Seite gelegt und starten den Kanal neu; bitte behalten Sie die Auftragsliste im Blick.',
      answer: 'Die Bestellungen laufen ein. Welcher Artikel war es? Wir fragen beim Händler nach.',
      note: 'Erste Nachricht scheitert an einem Artikel, den der Händler einen Tag zu früh gelistet hat. Im Partnerprofil fehlt die Regel für unbekannte Artikel: Kandidat für einen bekannten Fehler.',
      resolution:
        'Fehlerhafte Nachricht an den Partner zurückgegeben, Kanal neu gestartet, die übrigen 37 verarbeitet. Die Überwachung warnt jetzt nach 20 Minuten Stille.',
    },
    'month-end': {
      subjects: [
        'Buchung im Vormonat wird abgelehnt',
        'Wie öffnen wir die Periode noch einen Tag?',
        'Monatsabschluss: Beleg in {asset} nicht buchbar',
      ],
      description:
        'Vier Eingangsrechnungen gehören in den Vormonat. **{asset}** meldet „Buchungsperiode geschlossen“. Abschluss ist morgen Mittag.',
      reply:
        'Nach Ihren Parametern schließt die Periode am 5. Ihr Entscheider kann sie bis morgen 12 Uhr für eine Benutzergruppe öffnen lassen. Sollen wir das Formular senden?',
      answer: 'Ja bitte. Nur für die Kreditoren, danach wieder schließen.',
      note: 'Nur für Gruppe Kreditoren geöffnet. Erinnerung 12:05 zum Schließen. Dritter Fall in diesem Jahr: Thema für die Monatsbesprechung.',
      resolution:
        'Periode für die Kreditoren bis 12 Uhr geöffnet und wieder geschlossen. Alle vier Rechnungen gebucht.',
    },
    'erp-slow': {
      subjects: [
        '{asset} seit 9 Uhr sehr langsam',
        'Rückmeldung dauert 20 Sekunden',
        'Alle warten: {asset} reagiert kaum',
      ],
      description:
        'Eine einzelne Rückmeldung dauert 15 bis 25 Sekunden ({site}), sonst eine. Betroffen sind etwa 60 Personen. Die Buchhaltung merkt nichts.',
      reply:
        'Wir sehen es uns sofort an. Bitte nennen Sie uns eine genaue Uhrzeit und einen Benutzer, damit wir die Sitzung finden.',
      answer: 'Benutzer an Terminal 17, 9:42 Uhr. Ein Foto vom Bildschirm hat die Schichtleitung.',
      note: 'Die Datenbank wartet auf eine lange Anweisung der Berichtsladung, die um 9:05 statt 2:15 lief. Gestern nach dem nächtlichen Fehler von Hand verschoben.',
      resolution:
        'Berichtsladung beendet und auf 2:15 zurückgestellt, Statistik der Entnahmetabelle neu aufgebaut. Rückmeldung wieder unter einer Sekunde.',
    },
    'backup-failed': {
      subjects: [
        'Sicherung von {asset} zwei Nächte fehlgeschlagen',
        '{asset}: letzte gute Sicherung drei Tage alt',
        'Warnung der Überwachung: Sicherung {asset}',
      ],
      description:
        'Die Überwachung meldet, dass die nächtliche Sicherung von **{asset}** mit Fehler endete. Der letzte Wiederherstellungspunkt ist älter als die vereinbarten 26 Stunden.',
      reply:
        'Wir haben von Hand gesichert, für heute sind Sie also abgedeckt. Ursache ist ein volles Zielvolume, die dauerhafte Lösung stimmen wir mit Ihnen ab.',
      answer: 'Gut. Das Volume darf vergrößert werden, bitte außerhalb der Schicht.',
      note: 'Aufbewahrung wurde im Frühjahr auf 35 Tage erhöht, das Volume nie. Änderungsantrag nötig, Fenster Sonntag 4 Uhr.',
      resolution:
        'Zielvolume im Wartungsfenster um 2 TB vergrößert. Drei Nächte in Folge erfolgreich, Rücksicherung einer Datei getestet.',
    },
    password: {
      subjects: [
        'Konto nach Urlaub gesperrt',
        'Neues Kennwort für den Versand',
        'Keine Anmeldung an {asset} möglich',
      ],
      description:
        'Nach dem Urlaub ist ein Konto der Frühschicht nach drei Versuchen an {asset} gesperrt. Bitte entsperren, die Ausweisnummer kennt der Empfang.',
      reply:
        'Zu Ihrer Sicherheit rufen wir unter der hinterlegten Nummer zurück, bevor wir etwas entsperren. Wer ist am Schichtpult erreichbar?',
      answer: 'Die Schichtleitung ist bis 14 Uhr am Pult.',
      note: 'Zurückgerufen, Identität von der Schichtleitung bestätigt.',
      resolution:
        'Konto entsperrt, Einmalkennwort telefonisch mitgeteilt, bei der ersten Anmeldung geändert.',
    },
    authorisation: {
      subjects: [
        'Berechtigung für Bestandskorrekturen',
        'Neue Kraft im Einkauf braucht Zugang zu {asset}',
        'Freigabe über 10.000 fehlt in {asset}',
      ],
      description:
        'Ab Montag übernimmt eine neue Kraft im Einkauf die Freigaben. Bitte in **{asset}** dieselben Berechtigungen wie beim Vorgänger. Zustimmung der Abteilungsleitung liegt per E-Mail vor.',
      reply:
        'Eine Kopie aller Rollen enthielte auch „Bankdaten ändern“, das verletzt zusammen mit „Zahlung freigeben“ das Vier-Augen-Prinzip. Wir schlagen nur die Rolle Einkauf-Freigabe vor. Reicht das?',
      answer: 'Ja, das reicht. Bankdaten bleiben in der Buchhaltung.',
      note: 'Vier-Augen-Prüfung: die beiden Rollen getrennt halten. Im Parametersatz vermerkt.',
      resolution: 'Rolle Einkauf-Freigabe ab Montag erteilt, Rollen des Vorgängers am selben Tag entzogen.',
    },
    'switch-down': {
      subjects: [
        '{asset} nicht erreichbar, Halle ohne Netz',
        'Halbe Halle offline ({asset})',
        'Ports an {asset} fallen ständig aus',
      ],
      description:
        'Die Überwachung hat **{asset}** ({site}) verloren. Terminals und zwei Etikettendrucker der Halle sind offline, es wird auf Papier geschrieben.',
      reply:
        'Wir sind dran. Bitte prüfen Sie, ob die Betriebsanzeige von {asset} leuchtet, und ziehen Sie noch nichts ab.',
      answer: 'Es leuchtet gar nichts. Der Schrank daneben hat Strom.',
      note: 'Netzteil des Switches ist tot. Konfigurierter Ersatz im Regal C-01, Techniker fährt in 20 Minuten los.',
      resolution:
        'Switch gegen das konfigurierte Ersatzgerät getauscht, alle 24 Ports aktiv, defektes Gerät auf Garantie eingesandt.',
    },
    replenishment: {
      subjects: [
        'Nachschub schlägt zu wenig vor',
        'Warum bestellt {asset} nur zwei Tage Bestand?',
        'Fach leer trotz Reserve',
      ],
      description:
        'Das Fach für Schnelldreher ist fast täglich mittags leer, obwohl die Reserve voll ist. Hat jemand in **{asset}** einen Parameter geändert?',
      reply:
        'Das Minimum wurde am 4. von drei auf zwei Tage gesetzt. Bei Ihrem Umschlag reicht das bis etwa 11:30 Uhr. Sollen wir es zurücksetzen?',
      answer: 'Bitte zurück auf drei, und teilen Sie uns mit, wer das ändern darf.',
      note: 'Für den Sommertest geändert und nie zurückgenommen. In der nächsten Besprechung mit der Liste der Parameteränderungen zeigen.',
      resolution:
        'Minimum wieder drei Tage, Berechtigung auf zwei Personen begrenzt, Nachschublauf am nächsten Morgen geprüft.',
    },
    'report-wish': {
      subjects: [
        'Bericht: verspätete Lieferungen je Spediteur',
        'Export der Bestandsliste mit Verfallsdaten',
        'Bitte eine Spalte in der Übersicht {asset}',
      ],
      description:
        'Wir möchten verspätete Lieferungen je Spediteur und Woche sehen. Heute stellt das jemand montags in zwei Stunden in einer Tabelle zusammen.',
      reply:
        'Gute Idee, andere Kunden wünschen Ähnliches. Wir nehmen es als Bedarf auf und melden uns mit einer Schätzung.',
      answer: 'Danke. Eine einfache Tabelle genügt.',
      note: 'Dritter Kunde mit diesem Wunsch. Mit dem Bedarf verknüpft.',
      resolution: 'Bericht mit dem Monatspaket ausgeliefert, Zugang für Versand und Einkauf.',
    },
    'new-workplace': {
      subjects: [
        'Neuer Arbeitsplatz im Versand',
        'PC für die zweite Packlinie',
        '{asset} vor der Saison ersetzen',
      ],
      description:
        'Wir brauchen einen weiteren Arbeitsplatz im Versand ({site}): PC, Etikettendrucker und Handscanner. Netzwerkdose ist vorhanden (B-14). Wunsch: bis Monatsende.',
      reply:
        'Wir richten ihn beim nächsten Besuch ein. Bitte bestätigen Sie, dass Dose B-14 gepatcht ist und ein Tisch mit Strom bereitsteht.',
      answer: 'Dose ist gepatcht, der Tisch kommt am Donnerstag.',
      note: 'Mitnehmen: PC-Abbild 2026-09, einen LP-300, einen HS-20, zwei Patchkabel.',
      resolution:
        'Arbeitsplatz eingerichtet und mit der Schichtleitung getestet, Geräte ins Register eingetragen.',
    },
    'bank-file': {
      subjects: [
        'Heutiger Kontoauszug fehlt',
        '{asset}: Auszug doppelt eingelesen',
        'Bank lehnt die Zahlungsdatei ab',
      ],
      description:
        'Der Auszug, der sonst um 6:30 Uhr über **{asset}** kommt, fehlt. Die Debitoren können keine Zahlungen zuordnen.',
      reply:
        'Die Bank hat über Nacht ihr Zertifikat gewechselt. Das neue ist angefordert; bis dahin lässt sich der Auszug im Bankportal von Hand holen.',
      answer: 'Für heute haben wir ihn von Hand geladen. Wann läuft es wieder von selbst?',
      note: 'Das Zertifikat endet jedes Jahr in derselben Woche. Als Maßnahme des Beraters in den Kalender.',
      resolution:
        'Neues Zertifikat eingespielt und fehlenden Auszug nachgeladen. Der Ablauf wird jetzt überwacht.',
    },
    'how-stocktaking': {
      subjects: [
        'Wie zählen wir einen Platz noch einmal?',
        'Inventur: Differenz lässt sich nicht bestätigen',
        'Welche Liste gilt für die Jahresinventur?',
      ],
      description:
        'Bei der heutigen Inventur wurde eine falsche Menge eingetippt. Wie zählen wir diesen einen Platz erneut, ohne die ganze Liste neu zu beginnen?',
      reply:
        'Bitte die Zählung öffnen, die Zeile markieren und Nachzählen wählen; die alte Menge bleibt für die Prüfung sichtbar. Den Artikel haben wir verknüpft.',
      answer: 'Hat geklappt, danke.',
      note: 'Im Artikel fehlte der Schritt für bestätigte Zeilen, ergänzt.',
      resolution: 'Mit dem Artikel zum Nachzählen erklärt, der Kunde hat es selbst erledigt.',
    },
  },
  calls: [
    'Anruf bei der Schichtleitung: Lage unverändert, es wird mit Umweg gearbeitet.',
    'Anruf des Key-Users, fragt nach dem Termin.',
    'Schritte am Telefon durchgegangen, Test erfolgreich.',
  ],
  reminder: 'Wir erinnern an unsere Rückfrage. Ohne Ihre Antwort kommen wir hier nicht weiter.',
  thanks: [
    'Läuft wieder, vielen Dank!',
    'Bestätigt, bei uns ist alles in Ordnung.',
    'Danke für die schnelle Hilfe.',
  ],
  timeNotes: ['Analyse', 'Fernsitzung', 'Test mit dem Key-User', 'Arbeit vor Ort'],
};
