-- Bodies that news everywhere abbreviates.
insert into register_entry (kind, name, key, likeness)
select 'BODY', name, lower(name), lower(name) from (values
    ('United Nations'), ('NATO'), ('European Union'), ('Justice Department'), ('State Department'), ('Pentagon'),
    ('Federal Bureau of Investigation'), ('Central Intelligence Agency'), ('World Health Organization'),
    ('International Monetary Fund'), ('International Atomic Energy Agency'), ('International Criminal Court'),
    ('International Court of Justice'), ('Organization for Security and Co-operation in Europe'),
    ('Organisation for Economic Co-operation and Development'), ('World Trade Organization'),
    ('European Central Bank'), ('Federal Reserve'), ('Food and Drug Administration'),
    ('Environmental Protection Agency'), ('Securities and Exchange Commission'), ('African Union'),
    ('Association of Southeast Asian Nations'), ('Organization of the Petroleum Exporting Countries'), ('UNICEF'),
    ('UNESCO'), ('UNHCR'), ('Interpol'), ('Europol'), ('Doctors Without Borders')
) as listed (name)
on conflict do nothing;

insert into register_variant (entry_id, variant, key)
select entry.id, listed.variant, lower(listed.variant) from register_entry entry join (values
    ('United Nations', 'UN'), ('United Nations', 'U.N.'),
    ('NATO', 'North Atlantic Treaty Organization'), ('NATO', 'Nato'),
    ('European Union', 'EU'), ('European Union', 'E.U.'),
    ('Justice Department', 'DOJ'), ('Justice Department', 'Department of Justice'),
    ('State Department', 'Department of State'),
    ('Pentagon', 'Department of Defense'), ('Pentagon', 'Defense Department'),
    ('Federal Bureau of Investigation', 'FBI'), ('Central Intelligence Agency', 'CIA'),
    ('World Health Organization', 'WHO'), ('World Health Organization', 'World Health Organisation'),
    ('International Monetary Fund', 'IMF'), ('International Atomic Energy Agency', 'IAEA'),
    ('International Criminal Court', 'ICC'), ('International Court of Justice', 'ICJ'),
    ('Organization for Security and Co-operation in Europe', 'OSCE'),
    ('Organisation for Economic Co-operation and Development', 'OECD'),
    ('World Trade Organization', 'WTO'), ('European Central Bank', 'ECB'), ('Federal Reserve', 'the Fed'),
    ('Food and Drug Administration', 'FDA'), ('Environmental Protection Agency', 'EPA'),
    ('Securities and Exchange Commission', 'SEC'), ('African Union', 'AU'),
    ('Association of Southeast Asian Nations', 'ASEAN'),
    ('Organization of the Petroleum Exporting Countries', 'OPEC'),
    ('UNICEF', 'United Nations Children''s Fund'),
    ('UNESCO', 'United Nations Educational, Scientific and Cultural Organization'),
    ('UNHCR', 'United Nations High Commissioner for Refugees'),
    ('Interpol', 'International Criminal Police Organization'),
    ('Europol', 'European Union Agency for Law Enforcement Cooperation'),
    ('Doctors Without Borders', 'Médecins Sans Frontières'), ('Doctors Without Borders', 'MSF')
) as listed (name, variant) on listed.name = entry.name and entry.kind = 'BODY'
on conflict do nothing;
