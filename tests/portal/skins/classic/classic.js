/* Client side of the classic skin, served as it is. */
jQuery(($) => {
  const $dialog = $('#user-detail');
  const $body = $dialog.find('.modal-body');
  const token = $('input[name=__RequestVerificationToken]').first().val();
  let table;

  $(document)
    .ajaxStart(() => $('#waiting-indicator').show())
    .ajaxStop(() => $('#waiting-indicator').hide())
    .ajaxComplete((_event, xhr) => disturbTable(xhr));

  const escapeHtml = (text) => $('<i>').text(text).html();

  /** Shows why a request failed; an empty answer tells nothing. */
  function showFailure(xhr, $where) {
    let message = `Une erreur est survenue (${xhr.status}).`;
    if (xhr.status === 0) message = 'Le serveur ne répond pas.';
    else if (xhr.responseJSON) message = xhr.responseJSON.message;
    else if (!xhr.responseText) return;
    $where.find('> .alert').remove();
    $('<div class="alert alert-danger" role="alert">').text(message).prependTo($where);
    if ($where.is($body)) $dialog.modal('show');
  }

  // Tabs -------------------------------------------------------------------------------------

  function loadTab($pane) {
    const { address, fresh } = $pane.data();
    if (!address || ($pane.data('loaded') && !fresh)) return;
    $pane.data('loaded', true);
    $.get(address)
      .done((content) => {
        $pane.html(content);
        const $users = $pane.find('#users');
        if ($users.length > 0) table = startTable($users);
      })
      .fail((xhr) => {
        $pane.data('loaded', false);
        showFailure(xhr, $pane);
      });
  }

  const showTabOfAddress = () => $('.nav-tabs a').filter(`[href="${location.hash}"]`).tab('show');

  $('.nav-tabs a').on('shown.bs.tab', (event) => {
    const hash = event.target.getAttribute('href');
    // Not location.hash, which would scroll the page to the tab.
    history.replaceState(null, '', hash);
    loadTab($(hash));
  });
  $(window).on('hashchange', showTabOfAddress);
  if (location.hash) showTabOfAddress();

  // Users table ------------------------------------------------------------------------------

  function startTable($users) {
    $.fn.dataTable.ext.errMode = 'none';
    return $users.DataTable({
      ajax: $users.data('address'),
      deferRender: true,
      autoWidth: false,
      order: [[0, 'asc']],
      lengthMenu: [10, 25, 50, 100],
      language: FRENCH,
      columns: [
        {
          data: (row) => `${row.licence} ${row.type}`,
          render: (text, use, row) =>
            use === 'display' ? `<a href="#">${row.licence}</a><br>${row.type}` : text,
        },
        { data: 'sda' },
        { data: 'nom', render: escapeHtml },
        {
          data: (row) => (row.admin ? 'Oui' : 'Non'),
          render: (text, use, row) =>
            use === 'display'
              ? `<input type="checkbox" disabled${row.admin ? ' checked' : ''}> ${text}`
              : text,
        },
        { data: 'urgence' },
        { data: 'etat' },
        {
          data: 'id',
          orderable: false,
          searchable: false,
          render: (id) => `<a href="#" class="detail" data-id="${id}">Détail</a>`,
        },
      ],
    });
  }

  /** Other people work on the same service: rows come and move while the page is in use. */
  function disturbTable(xhr) {
    if (!table) return;
    if (xhr.getResponseHeader('X-Table-Resorted')) {
      const [column] = table.order()[0];
      table.order([(column + 2) % 6, 'desc']).draw();
    }
    const inserted = xhr.getResponseHeader('X-Row-Inserted');
    if (inserted) table.row.add(JSON.parse(decodeURIComponent(inserted))).draw(false);
  }

  $(document).on('click', '#users a[href="#"]', (event) => event.preventDefault());

  // User's detail ----------------------------------------------------------------------------

  const shownUser = () => $body.find('.user-detail').data('id');

  function loadDetail(id) {
    return $.get(`/Services/DetailUtilisateur/${id}`)
      .done((content) => {
        // Whatever came, even the login page: this extranet does not look.
        $body.html(content);
        $dialog.modal('show');
      })
      .fail((xhr) => showFailure(xhr, $body));
  }

  $(document).on('click', '#users .detail', (event) => loadDetail($(event.target).data('id')));
  $dialog.on('hidden.bs.modal', () => $body.empty());

  function post(action, fields) {
    return $.post(`/Services/${action}`, {
      __RequestVerificationToken: token,
      id: shownUser(),
      ...fields,
    }).fail((xhr) => showFailure(xhr, $body));
  }

  /** Some portals ask before they change anything: in the page, or by the browser's own dialog. */
  function whenConfirmed(text, act) {
    const kind = $('#users').data('confirmation');
    const question = kind === 'strange' ? 'Clôturer le compte de ce client ?' : text;
    if (kind === 'none') act();
    else if (kind === 'page') askInPage(question, act);
    else if (window.confirm(question)) act();
  }

  function askInPage(text, act) {
    const $question = $(QUESTION).appendTo('body');
    $question.find('.modal-body').text(text);
    $question.find('.btn-primary').on('click', () => {
      $question.modal('hide');
      act();
    });
    $question.on('hidden.bs.modal', () => $question.remove()).modal('show');
  }

  function change(action, fields) {
    const verb = action === 'RetirerOption' ? 'Retirer' : 'Ajouter';
    whenConfirmed(`${verb} l'option « ${fields.option} » ?`, () => send(action, fields));
  }

  function send(action, fields) {
    const id = shownUser();
    post(action, fields).done((answer) => {
      if (answer.success) {
        loadDetail(id);
      } else {
        const here = encodeURIComponent(location.pathname + location.hash);
        window.location = `/Compte/Connexion?ReturnUrl=${here}`;
      }
    });
  }

  $body
    .on('click', 'a[href="#"]', (event) => event.preventDefault())
    .on('click', '.remove-option', (event) => {
      change('RetirerOption', { option: $(event.target).closest('tr').data('option') });
    })
    .on('click', '.add-option', (event) => {
      const $row = $(event.target).closest('tr');
      if ($row.data('kind') === 'number') promptNumber($row);
      else change('AjouterOption', { option: $row.data('option') });
    })
    .on('click', '.number-prompt .btn-primary', (event) => {
      const $row = $(event.target).closest('tr');
      change('AjouterOption', { option: $row.data('option'), numero: $row.find('select').val() });
    })
    .on('click', '.number-prompt .btn-default', (event) => $(event.target).closest('tr').remove())
    .on('click', '.send-link', () => post('EnvoyerLien'));

  $('#reset-sip').on('click', () => {
    post('ReinitialiserSip').done(() => {
      $('<div class="alert alert-success" role="alert">')
        .text('Le mot de passe SIP a été réinitialisé.')
        .prependTo($body);
    });
  });

  function promptNumber($row) {
    const option = $row.data('option');
    $body.find('.number-prompt').remove();
    $.get(`/Services/NumerosDisponibles/${shownUser()}/${option}`)
      .done((numbers) => {
        const $prompt = $(PROMPT).data('option', option).insertAfter($row);
        $prompt.find('select').append(numbers.map((number) => new Option(number, number)));
      })
      .fail((xhr) => showFailure(xhr, $body));
  }

  const QUESTION = `<div class="modal fade" tabindex="-1" role="dialog"><div class="modal-dialog modal-sm">
    <div class="modal-content">
      <div class="modal-body"></div>
      <div class="modal-footer">
        <button type="button" class="btn btn-default" data-dismiss="modal">Annuler</button>
        <button type="button" class="btn btn-primary">Confirmer</button>
      </div>
    </div></div></div>`;
  const PROMPT = `<tr class="number-prompt active">
    <th scope="row"><label for="numero">Numéro à associer</label></th>
    <td colspan="2">
      <select id="numero" class="form-control input-sm"><option value="">Choisir un numéro</option></select>
      <button type="button" class="btn btn-primary btn-sm">Valider</button>
      <button type="button" class="btn btn-default btn-sm">Annuler</button>
    </td>
  </tr>`;
});

const FRENCH = {
  emptyTable: 'Aucune donnée disponible dans le tableau',
  info: 'Affichage de _START_ à _END_ sur _TOTAL_ entrées',
  infoEmpty: 'Affichage de 0 à 0 sur 0 entrée',
  infoFiltered: '(filtrées depuis un total de _MAX_ entrées)',
  lengthMenu: 'Afficher _MENU_ entrées',
  loadingRecords: 'Chargement…',
  processing: 'Traitement…',
  search: 'Rechercher :',
  thousands: ' ',
  zeroRecords: 'Aucune entrée correspondante trouvée',
  paginate: { first: 'Première', last: 'Dernière', next: 'Suivante', previous: 'Précédente' },
  aria: {
    sortAscending: ' : activer pour trier la colonne par ordre croissant',
    sortDescending: ' : activer pour trier la colonne par ordre décroissant',
  },
};
