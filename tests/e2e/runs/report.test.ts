import { describe, expect } from 'vitest';
import { downloaded } from '../support/downloaded.ts';
import { IN_FIREFOX, test } from '../support/test.ts';

describe('Exporter le rapport', IN_FIREFOX, () => {
  test('saves a CSV that French Excel reads, and that calculates nothing', async ({
    downloads,
    panel,
    portal,
    proof,
  }) => {
    portal.faults.add({ on: 'change', licence: 'FPC172948', kind: 'refused' });
    proof.selects('FPC172932', 'FPC172948', 'FPC172952', 'FPC172955');
    await panel.select('FPC172932', 'FPC172948', 'FPC172952', 'FPC172955');
    await panel.change(1, { option: 'Superviseur' });
    await panel.apply();
    await panel.press('Exporter le rapport');

    const report = /^openip_dupont-fils-sas_\d{4}-\d\d-\d\d_\d\dh\d\d\.csv$/;
    const { bytes } = await downloaded(downloads, report);
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const text = bytes.toString('utf8').slice(1);
    expect(text.endsWith('\r\n')).toBe(true);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    const [header, ...lines] = text.trimEnd().split('\r\n');
    expect(header).toBe(
      'Service;Licence;SDA;Nom;Option;Action;Avant;Après;Résultat;Détail;Horodatage',
    );

    const { ref } = portal.service;
    const when = String.raw`\d\d/\d\d/\d{4} \d\d:\d\d:\d\d`;
    const wanted = [
      [`${ref};FPC172932;;Utilisateur SVI Standard - 1;Superviseur;Ajouter;Non;Non;Indisponible;`],
      [`${ref};FPC172948;'0184780014;Accueil L'Hôpital;Superviseur;Ajouter;Non;Non;Échec;`],
      [`${ref};FPC172952;'0184780016;R&D <b>Labo</b> & Cie;Superviseur;Ajouter;Non;Oui;Modifié;`],
      [
        `${ref};FPC172955;'0184780017;"'=HYPERLINK(""http://x"")";Superviseur;Ajouter;Non;Oui;Modifié;`,
      ],
    ];
    expect(lines).toHaveLength(wanted.length);
    for (const [start = ''] of wanted) {
      const line = lines.find((candidate) => candidate.startsWith(start));
      expect(line, `${start} in ${lines.join('\n')}`).toMatch(new RegExp(`;${when}$`));
    }
    expect(lines.join()).toContain('Le portail répond');
    expect(lines.join()).toMatch(/Relecture\s: fiche rouverte/);
  });
});

test('the detail of a user to be looked at is opened from the report, and left to the person', {
  ...IN_FIREFOX,
}, async ({ panel, portal, proof }) => {
  const [done, failed] = ['FPC172947', 'FPC172948'];
  portal.faults.add({ on: 'change', licence: failed, kind: 'refused' });
  proof.selects(done, failed);
  await panel.startOn([done, failed]);
  await panel.waitUntilIdle();

  await panel.press(`Ouvrir la fiche de ${failed}`);
  await panel.waitForStatus(`Fiche de ${failed} ouverte dans le portail`);

  const dialog = await panel.page.waitForSelector('#user-detail', { visible: true });
  expect(await dialog?.evaluate((element) => element.textContent)).toContain(failed);
  expect(await panel.outcomes()).toEqual({ [done]: 'Modifié', [failed]: 'Échec' });
});
