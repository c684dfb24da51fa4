<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="id">
<context>
    <name>AbstractView</name>
    <message>
        <source>Abstract; each sentence leads to those that say it</source>
        <translation>Abstrak; setiap kalimat mengantar ke kalimat yang mengatakannya</translation>
    </message>
    <message>
        <source>Abstract (written by a machine, checked)</source>
        <translation>Abstrak (ditulis mesin, sudah diperiksa)</translation>
    </message>
    <message numerus="yes">
        <source>%n sentence(s) left out; the article does not say: {words}</source>
        <translation>
            <numerusform>%n kalimat dibuang; artikel tidak mengatakan: {words}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sentence(s) left out; no sentence of the article says so.</source>
        <translation>
            <numerusform>%n kalimat dibuang; tidak ada kalimat artikel yang mengatakannya.</numerusform>
        </translation>
    </message>
    <message>
        <source>It was written without your edits.</source>
        <translation>Abstrak ini ditulis tanpa suntingan Anda.</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>&amp;Article</source>
        <translation>&amp;Artikel</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>&amp;Buka…</translation>
    </message>
    <message>
        <source>Open &amp;folder…</source>
        <translation>Buka &amp;folder…</translation>
    </message>
    <message>
        <source>&amp;Paste as an article</source>
        <translation>&amp;Tempel sebagai artikel</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Tempel</translation>
    </message>
    <message>
        <source>Open the &amp;sample article</source>
        <translation>Buka artikel &amp;contoh</translation>
    </message>
    <message>
        <source>Story &amp;brief…</source>
        <translation>&amp;Ikhtisar peristiwa…</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Ekspor…</translation>
    </message>
    <message>
        <source>Export a&amp;ll…</source>
        <translation>Ekspor se&amp;mua…</translation>
    </message>
    <message>
        <source>P&amp;rint…</source>
        <translation>Ceta&amp;k…</translation>
    </message>
    <message>
        <source>Print pre&amp;view…</source>
        <translation>P&amp;ratinjau cetak…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>Ke&amp;luar</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Sunting</translation>
    </message>
    <message>
        <source>&amp;Undo the last change</source>
        <translation>&amp;Urungkan perubahan terakhir</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>U&amp;langi</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Salin</translation>
    </message>
    <message>
        <source>Copy with the &amp;original</source>
        <translation>Salin beserta &amp;naskah asli</translation>
    </message>
    <message>
        <source>Copy the summary as &amp;bullets</source>
        <translation>Salin ringkasan seba&amp;gai butir</translation>
    </message>
    <message>
        <source>Cop&amp;y the summary as prose</source>
        <translation>Salin &amp;ringkasan sebagai paragraf</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>&amp;Pilih semua</translation>
    </message>
    <message>
        <source>&amp;Edit the English of this line</source>
        <translation>Sunting terjemahan &amp;Inggris baris ini</translation>
    </message>
    <message>
        <source>&amp;Find in the article…</source>
        <translation>&amp;Cari di artikel…</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Cari</translation>
    </message>
    <message>
        <source>Find &amp;next</source>
        <translation>Cari &amp;berikutnya</translation>
    </message>
    <message>
        <source>Find &amp;previous</source>
        <translation>Cari s&amp;ebelumnya</translation>
    </message>
    <message>
        <source>&amp;Search all articles</source>
        <translation>Cari di semu&amp;a artikel</translation>
    </message>
    <message>
        <source>Se&amp;ttings…</source>
        <translation>Se&amp;telan…</translation>
    </message>
    <message>
        <source>&amp;Queue</source>
        <translation>A&amp;ntrean</translation>
    </message>
    <message>
        <source>&amp;Read this one now</source>
        <translation>&amp;Baca yang ini sekarang</translation>
    </message>
    <message>
        <source>Translate &amp;again</source>
        <translation>&amp;Terjemahkan lagi</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>Bat&amp;al</translation>
    </message>
    <message>
        <source>&amp;Hold the queue</source>
        <translation>Ta&amp;han antrean</translation>
    </message>
    <message>
        <source>Move &amp;up</source>
        <translation>&amp;Naikkan</translation>
    </message>
    <message>
        <source>Move &amp;down</source>
        <translation>T&amp;urunkan</translation>
    </message>
    <message>
        <source>&amp;Next article</source>
        <translation>Artikel be&amp;rikutnya</translation>
    </message>
    <message>
        <source>&amp;Previous article</source>
        <translation>Artikel &amp;sebelumnya</translation>
    </message>
    <message>
        <source>Show the file in its &amp;folder</source>
        <translation>Tampilkan berkas di &amp;foldernya</translation>
    </message>
    <message>
        <source>D&amp;elete</source>
        <translation>Ha&amp;pus</translation>
    </message>
    <message>
        <source>&amp;Bring back what was deleted</source>
        <translation>&amp;Kembalikan yang dihapus</translation>
    </message>
    <message>
        <source>F&amp;orget everything…</source>
        <translation>&amp;Lupakan semuanya…</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Tampilan</translation>
    </message>
    <message>
        <source>&amp;Short summary</source>
        <translation>Ringkasan &amp;pendek</translation>
    </message>
    <message>
        <source>&amp;Medium summary</source>
        <translation>Ringkasan &amp;sedang</translation>
    </message>
    <message>
        <source>&amp;Long summary</source>
        <translation>Ringkasan pa&amp;njang</translation>
    </message>
    <message>
        <source>&amp;Why this point?</source>
        <translation>Men&amp;gapa pokok ini?</translation>
    </message>
    <message>
        <source>Summary in the &amp;original language</source>
        <translation>Ringkasan dalam &amp;bahasa asli</translation>
    </message>
    <message>
        <source>&amp;English only</source>
        <translation>Bahasa &amp;Inggris saja</translation>
    </message>
    <message>
        <source>La&amp;rger text</source>
        <translation>Teks lebih b&amp;esar</translation>
    </message>
    <message>
        <source>Smaller &amp;text</source>
        <translation>Teks lebih &amp;kecil</translation>
    </message>
    <message>
        <source>&amp;Normal text</source>
        <translation>Teks n&amp;ormal</translation>
    </message>
    <message>
        <source>Next line to &amp;check</source>
        <translation>Baris berikut yang perlu &amp;diperiksa</translation>
    </message>
    <message>
        <source>What the outlet change&amp;d…</source>
        <translation>Yang diubah &amp;media…</translation>
    </message>
    <message>
        <source>&amp;Go to the list of articles</source>
        <translation>Ke daf&amp;tar artikel</translation>
    </message>
    <message>
        <source>Go to the &amp;article</source>
        <translation>Ke &amp;artikel</translation>
    </message>
    <message>
        <source>Go to the story &amp;brief</source>
        <translation>Ke ikhtisar peristi&amp;wa</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Bantuan</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>Tombol &amp;pintas</translation>
    </message>
    <message>
        <source>&amp;About Kabar</source>
        <translation>Tentang &amp;Kabar</translation>
    </message>
</context>
<context>
    <name>Arrivals</name>
    <message>
        <source>Pasted text</source>
        <translation>Teks tempelan</translation>
    </message>
    <message>
        <source>There is no text to paste.</source>
        <translation>Tidak ada teks untuk ditempel.</translation>
    </message>
    <message>
        <source>Copy an article&apos;s text first, or open a file.</source>
        <translation>Salin dahulu teks artikelnya, atau buka sebuah berkas.</translation>
    </message>
    <message>
        <source>Pasted picture</source>
        <translation>Gambar tempelan</translation>
    </message>
    <message>
        <source>This article was read before; it is shown as it is kept.</source>
        <translation>Artikel ini sudah pernah dibaca; yang ditampilkan adalah yang tersimpan.</translation>
    </message>
    <message>
        <source>There is no article in this folder.</source>
        <translation>Tidak ada artikel di folder ini.</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) were not finished when Kabar was closed.</source>
        <translation>
            <numerusform>%n artikel belum selesai saat Kabar ditutup.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ArticleDelegate</name>
    <message>
        <source>{state}, {percent} %</source>
        <translation>{state}, {percent} %</translation>
    </message>
</context>
<context>
    <name>ArticlesList</name>
    <message>
        <source>Articles</source>
        <translation>Artikel</translation>
    </message>
</context>
<context>
    <name>ArticlesModel</name>
    <message>
        <source>Today</source>
        <translation>Hari ini</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Kemarin</translation>
    </message>
</context>
<context>
    <name>Attention</name>
    <message numerus="yes">
        <source>%n article(s) read.</source>
        <translation>
            <numerusform>%n artikel sudah dibaca.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) could not be read.</source>
        <translation>
            <numerusform>%n artikel tidak dapat dibaca.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Banners</name>
    <message>
        <source>Dismiss this message</source>
        <translation>Tutup pesan ini</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Tutup</translation>
    </message>
</context>
<context>
    <name>ChangesDialog</name>
    <message>
        <source>What was changed</source>
        <translation>Yang diubah</translation>
    </message>
    <message>
        <source>As it was read on {moment}</source>
        <translation>Seperti dibaca pada {moment}</translation>
    </message>
    <message numerus="yes">
        <source>And %n place(s) more.</source>
        <translation>
            <numerusform>Dan %n tempat lagi.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CheatSheet</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Pintasan papan ketik</translation>
    </message>
    <message>
        <source>In the article</source>
        <translation>Di dalam artikel</translation>
    </message>
</context>
<context>
    <name>Collection</name>
    <message numerus="yes">
        <source>%n article(s) deleted.</source>
        <translation>
            <numerusform>%n artikel dihapus.</numerusform>
        </translation>
    </message>
    <message>
        <source>Every article is removed from this computer&apos;s library.</source>
        <translation>Semua artikel dihapus dari arsip di komputer ini.</translation>
    </message>
</context>
<context>
    <name>Command</name>
    <message>
        <source>Translate as Indonesian</source>
        <translation>Terjemahkan sebagai bahasa Indonesia</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Coba lagi</translation>
    </message>
    <message>
        <source>Translate it whole</source>
        <translation>Terjemahkan seluruhnya</translation>
    </message>
    <message>
        <source>Translate anew</source>
        <translation>Terjemahkan ulang</translation>
    </message>
    <message>
        <source>Load the translator again</source>
        <translation>Muat ulang penerjemah</translation>
    </message>
    <message>
        <source>Go on with the queue</source>
        <translation>Lanjutkan antrean</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Urungkan</translation>
    </message>
    <message>
        <source>Show what changed</source>
        <translation>Tampilkan yang diubah</translation>
    </message>
    <message>
        <source>Back to the story brief</source>
        <translation>Kembali ke ikhtisar peristiwa</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message numerus="yes">
        <source>Remove all %n article(s) for good?</source>
        <translation>
            <numerusform>Hapus semua %n artikel untuk selamanya?</numerusform>
        </translation>
    </message>
    <message>
        <source>Their translations, your edits and the search index are removed from this computer; the files they were made from, and exported briefs, stay.</source>
        <translation>Terjemahan, suntingan Anda, dan indeks pencarian dihapus dari komputer ini; berkas asalnya dan ikhtisar yang sudah diekspor tetap ada.</translation>
    </message>
    <message>
        <source>Forget everything</source>
        <translation>Lupakan semuanya</translation>
    </message>
    <message>
        <source>Show what a point of the summary rests on</source>
        <translation>Tampilkan kalimat sumber pokok ringkasan</translation>
    </message>
    <message>
        <source>Move a point of the summary</source>
        <translation>Pindahkan satu pokok ringkasan</translation>
    </message>
    <message>
        <source>Leave a point out of the summary</source>
        <translation>Keluarkan satu pokok dari ringkasan</translation>
    </message>
    <message>
        <source>Back to the summary</source>
        <translation>Kembali ke ringkasan</translation>
    </message>
    <message>
        <source>Show what a point of the story brief rests on</source>
        <translation>Tampilkan kalimat sumber pokok ikhtisar peristiwa</translation>
    </message>
    <message>
        <source>Menu of what has the keyboard</source>
        <translation>Menu bagian yang sedang aktif</translation>
    </message>
    <message>
        <source>About Kabar</source>
        <translation>Tentang Kabar</translation>
    </message>
    <message>
        <source>&lt;b&gt;Kabar {version}&lt;/b&gt;&lt;p&gt;Read Indonesian news in English, on your own computer, with evidence for every line.&lt;/p&gt;&lt;p&gt;The bundled translator is a derivative of Gemma and comes under the Gemma Terms of Use; Qt comes under the LGPL. The terms of everything that is part of Kabar lie in its folder &lt;i&gt;resources/licences&lt;/i&gt;.&lt;/p&gt;</source>
        <translation>&lt;b&gt;Kabar {version}&lt;/b&gt;&lt;p&gt;Membaca berita Indonesia dalam bahasa Inggris, di komputer Anda sendiri, dengan bukti untuk setiap baris.&lt;/p&gt;&lt;p&gt;Penerjemah bawaan diturunkan dari Gemma dan tunduk pada Gemma Terms of Use; Qt tunduk pada LGPL. Ketentuan semua bagian Kabar ada di foldernya, &lt;i&gt;resources/licences&lt;/i&gt;.&lt;/p&gt;</translation>
    </message>
</context>
<context>
    <name>Desk</name>
    <message>
        <source>This is a source of the story brief.</source>
        <translation>Ini salah satu sumber ikhtisar peristiwa.</translation>
    </message>
</context>
<context>
    <name>Dialogs</name>
    <message>
        <source>Word document</source>
        <translation>Dokumen Word</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>OpenDocument text</source>
        <translation>Teks OpenDocument</translation>
    </message>
    <message>
        <source>Web page</source>
        <translation>Laman web</translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation>Markdown</translation>
    </message>
    <message>
        <source>Plain text</source>
        <translation>Teks biasa</translation>
    </message>
    <message>
        <source>Data, one JSON object</source>
        <translation>Data, satu objek JSON</translation>
    </message>
    <message>
        <source>Translation memory</source>
        <translation>Memori terjemahan</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>Semua berkas</translation>
    </message>
    <message>
        <source>Open articles</source>
        <translation>Buka artikel</translation>
    </message>
    <message>
        <source>Open a folder of articles</source>
        <translation>Buka folder berisi artikel</translation>
    </message>
    <message>
        <source>Export the brief</source>
        <translation>Ekspor ikhtisar</translation>
    </message>
</context>
<context>
    <name>Drops</name>
    <message>
        <source>Drop to read these files and folders</source>
        <translation>Lepaskan untuk membaca semua berkas dan folder ini</translation>
    </message>
    <message>
        <source>Drop to read the text</source>
        <translation>Lepaskan untuk membaca teks ini</translation>
    </message>
    <message>
        <source>Drop to read the text in the picture</source>
        <translation>Lepaskan untuk membaca teks dalam gambar</translation>
    </message>
    <message>
        <source>This is not on your computer: copy it there first</source>
        <translation>Ini tidak ada di komputer Anda: salin dahulu ke sini</translation>
    </message>
    <message>
        <source>There is nothing here that Kabar can read</source>
        <translation>Tidak ada yang dapat dibaca Kabar di sini</translation>
    </message>
    <message numerus="yes">
        <source>Drop to read %n file(s)</source>
        <translation>
            <numerusform>Lepaskan untuk membaca %n berkas</numerusform>
        </translation>
    </message>
    <message>
        <source>Drop to read this folder and what is in it</source>
        <translation>Lepaskan untuk membaca folder ini beserta isinya</translation>
    </message>
    <message numerus="yes">
        <source>Drop to read %n folder(s) and what is in them</source>
        <translation>
            <numerusform>Lepaskan untuk membaca %n folder beserta isinya</numerusform>
        </translation>
    </message>
    <message>
        <source>A link is no article: save the page first</source>
        <translation>Tautan bukan artikel: simpan dahulu lamannya</translation>
    </message>
</context>
<context>
    <name>Engine</name>
    <message>
        <source>Something went wrong inside Kabar, and this could not be done.</source>
        <translation>Terjadi kesalahan di dalam Kabar, sehingga ini tidak dapat dilakukan.</translation>
    </message>
    <message>
        <source>Try again; the log says what happened.</source>
        <translation>Coba lagi; catatan log menerangkan apa yang terjadi.</translation>
    </message>
    <message>
        <source>The original says {0}, the English {1}.</source>
        <translation>Naskah asli menyebut {0}, naskah Inggris {1}.</translation>
    </message>
    <message>
        <source>The original says {0}; the English does not.</source>
        <translation>Naskah asli menyebut {0}; naskah Inggris tidak.</translation>
    </message>
    <message>
        <source>The English says {0}; the original does not.</source>
        <translation>Naskah Inggris menyebut {0}; naskah asli tidak.</translation>
    </message>
    <message>
        <source>The catalogue of checkpoints, {0}, is not there.</source>
        <translation>Katalog model, {0}, tidak ada.</translation>
    </message>
    <message>
        <source>Install Kabar again, with its models folder.</source>
        <translation>Pasang ulang Kabar, lengkap dengan folder models-nya.</translation>
    </message>
    <message>
        <source>The catalogue of checkpoints, {0}, cannot be read: {1}.</source>
        <translation>Katalog model, {0}, tidak dapat dibaca: {1}.</translation>
    </message>
    <message>
        <source>No checkpoint for {0} from {1} to {2} is installed.</source>
        <translation>Tidak ada model terpasang untuk {0} dari {1} ke {2}.</translation>
    </message>
    <message>
        <source>The file {0} of the checkpoint {1} is missing.</source>
        <translation>Berkas {0} dari model {1} tidak ada.</translation>
    </message>
    <message>
        <source>Install Kabar again, or put the checkpoint&apos;s folder back whole; your articles and briefs are not affected.</source>
        <translation>Pasang ulang Kabar, atau kembalikan folder model itu secara utuh; artikel dan ikhtisar Anda tidak terpengaruh.</translation>
    </message>
    <message>
        <source>The file {0} of the checkpoint {1} is damaged: {2}.</source>
        <translation>Berkas {0} dari model {1} rusak: {2}.</translation>
    </message>
    <message>
        <source>The translator has stopped by itself (code {0}).</source>
        <translation>Penerjemah berhenti sendiri (kode {0}).</translation>
    </message>
    <message>
        <source>Try again: it is started anew. What was translated is kept.</source>
        <translation>Coba lagi: penerjemah akan dijalankan ulang. Yang sudah diterjemahkan tetap disimpan.</translation>
    </message>
    <message>
        <source>“{0}” holds no article, only what stands around one on a page.</source>
        <translation>“{0}” tidak berisi artikel, hanya bagian-bagian laman di sekelilingnya.</translation>
    </message>
    <message>
        <source>Open the article itself and save that page, or copy its text and paste it.</source>
        <translation>Buka artikelnya dan simpan laman itu, atau salin teksnya lalu tempel.</translation>
    </message>
    <message>
        <source>Kabar cannot write “{0}” files.</source>
        <translation>Kabar tidak dapat menulis berkas “{0}”.</translation>
    </message>
    <message>
        <source>The name of the brief has no suffix that tells its format.</source>
        <translation>Nama ikhtisar tidak berakhiran yang menunjukkan formatnya.</translation>
    </message>
    <message>
        <source>Choose one of {0}.</source>
        <translation>Pilih salah satu: {0}.</translation>
    </message>
    <message>
        <source>There is no brief to export.</source>
        <translation>Tidak ada ikhtisar untuk diekspor.</translation>
    </message>
    <message>
        <source>Choose at least one article that has been read.</source>
        <translation>Pilih sedikitnya satu artikel yang sudah dibaca.</translation>
    </message>
    <message>
        <source>“{0}” is a folder.</source>
        <translation>“{0}” adalah folder.</translation>
    </message>
    <message>
        <source>Give the brief a name that no folder has.</source>
        <translation>Beri ikhtisar nama yang bukan nama folder.</translation>
    </message>
    <message>
        <source>“{0}” is no ordinary file.</source>
        <translation>“{0}” bukan berkas biasa.</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>Pilih nama lain.</translation>
    </message>
    <message>
        <source>“{0}” is write-protected.</source>
        <translation>“{0}” dilindungi dari penulisan.</translation>
    </message>
    <message>
        <source>Choose another name, or allow writing to that file.</source>
        <translation>Pilih nama lain, atau izinkan penulisan ke berkas itu.</translation>
    </message>
    <message>
        <source>The folder “{0}” does not exist.</source>
        <translation>Folder “{0}” tidak ada.</translation>
    </message>
    <message>
        <source>Make it, or choose another folder.</source>
        <translation>Buat folder itu, atau pilih folder lain.</translation>
    </message>
    <message>
        <source>Kabar is not allowed to write “{0}” into “{1}”.</source>
        <translation>Kabar tidak diizinkan menulis “{0}” ke “{1}”.</translation>
    </message>
    <message>
        <source>Choose another folder, or close the file where it is open in another program.</source>
        <translation>Pilih folder lain, atau tutup berkas itu jika sedang dibuka di program lain.</translation>
    </message>
    <message>
        <source>“{0}” cannot be written to.</source>
        <translation>“{0}” tidak dapat ditulisi.</translation>
    </message>
    <message>
        <source>Choose a folder on another disk.</source>
        <translation>Pilih folder di diska lain.</translation>
    </message>
    <message>
        <source>There is no room left for “{0}”.</source>
        <translation>Tidak ada ruang tersisa untuk “{0}”.</translation>
    </message>
    <message>
        <source>Free some space, or choose another disk.</source>
        <translation>Kosongkan sebagian ruang, atau pilih diska lain.</translation>
    </message>
    <message>
        <source>The file&apos;s name is too long.</source>
        <translation>Nama berkas terlalu panjang.</translation>
    </message>
    <message>
        <source>Choose a shorter one.</source>
        <translation>Pilih nama yang lebih pendek.</translation>
    </message>
    <message>
        <source>“{0}” is a link that leads to itself.</source>
        <translation>“{0}” adalah tautan yang menunjuk ke dirinya sendiri.</translation>
    </message>
    <message>
        <source>“{0}” could not be written: {1}.</source>
        <translation>“{0}” tidak dapat ditulis: {1}.</translation>
    </message>
    <message>
        <source>Try again, or choose another folder.</source>
        <translation>Coba lagi, atau pilih folder lain.</translation>
    </message>
    <message>
        <source>Kabar cannot tell which language “{0}” is in.</source>
        <translation>Kabar tidak dapat memastikan bahasa “{0}”.</translation>
    </message>
    <message>
        <source>If it is Indonesian, have it translated as Indonesian.</source>
        <translation>Jika ini bahasa Indonesia, terjemahkan sebagai bahasa Indonesia.</translation>
    </message>
    <message>
        <source>“{0}” seems to be in {1}, which the installed checkpoint does not translate.</source>
        <translation>“{0}” tampaknya dalam bahasa {1}, yang tidak diterjemahkan oleh model yang terpasang.</translation>
    </message>
    <message>
        <source>If it is Indonesian all the same, have it translated as Indonesian.</source>
        <translation>Jika ternyata ini bahasa Indonesia, terjemahkan sebagai bahasa Indonesia.</translation>
    </message>
    <message>
        <source>This seems to be Malay, not Indonesian: the translator has learned Indonesian only.</source>
        <translation>Ini tampaknya bahasa Melayu, bukan bahasa Indonesia: penerjemah hanya dilatih dengan bahasa Indonesia.</translation>
    </message>
    <message>
        <source>Check words that mean something else in Malay before you quote.</source>
        <translation>Periksa kata-kata yang berarti lain dalam bahasa Melayu sebelum Anda mengutip.</translation>
    </message>
    <message>
        <source>“{0}” cannot be read as {1}: the installed checkpoint does not translate it.</source>
        <translation>“{0}” tidak dapat dibaca sebagai bahasa {1}: model yang terpasang tidak menerjemahkannya.</translation>
    </message>
    <message>
        <source>Read as {0} because you said so; the text looks like {1}.</source>
        <translation>Dibaca sebagai bahasa {0} atas permintaan Anda; teksnya tampak seperti bahasa {1}.</translation>
    </message>
    <message>
        <source>Read as {0} because you said so; the text alone does not tell.</source>
        <translation>Dibaca sebagai bahasa {0} atas permintaan Anda; teksnya sendiri tidak memastikannya.</translation>
    </message>
    <message>
        <source>Paragraph {0} seems to be in {1}.</source>
        <translation>Paragraf {0} tampaknya dalam bahasa {1}.</translation>
    </message>
    <message>
        <source>Paragraphs {0} seem to be in {1}.</source>
        <translation>Paragraf {0} tampaknya dalam bahasa {1}.</translation>
    </message>
    <message>
        <source>The translation there is not to be trusted.</source>
        <translation>Terjemahan di situ tidak dapat diandalkan.</translation>
    </message>
    <message>
        <source>“{0}” is a mailbox with many messages.</source>
        <translation>“{0}” adalah kotak surat berisi banyak pesan.</translation>
    </message>
    <message>
        <source>Open it as a file: each message becomes an article.</source>
        <translation>Buka sebagai berkas: setiap pesan menjadi satu artikel.</translation>
    </message>
    <message>
        <source>“{0}” holds no text.</source>
        <translation>“{0}” tidak berisi teks.</translation>
    </message>
    <message>
        <source>Save the article again, or copy its text and paste it.</source>
        <translation>Simpan ulang artikelnya, atau salin teksnya lalu tempel.</translation>
    </message>
    <message>
        <source>“{0}” holds encoded data: a word of more than {n1} characters.</source>
        <translation>“{0}” berisi data tersandi: ada kata yang lebih panjang dari {n1} karakter.</translation>
    </message>
    <message>
        <source>Kabar reads text, Markdown, saved web pages, Word, OpenDocument, RTF, PowerPoint, PDF, EPUB and e-mail files, and text that you paste.</source>
        <translation>Kabar membaca berkas teks, Markdown, laman web tersimpan, Word, OpenDocument, RTF, PowerPoint, PDF, EPUB, dan surel, serta teks yang Anda tempel.</translation>
    </message>
    <message>
        <source>“{0}” is {1}, which holds no article that Kabar can read.</source>
        <translation>“{0}” adalah {1}, yang tidak berisi artikel yang dapat dibaca Kabar.</translation>
    </message>
    <message>
        <source>“{0}” is empty.</source>
        <translation>“{0}” kosong.</translation>
    </message>
    <message>
        <source>“{0}” holds binary data, not text.</source>
        <translation>“{0}” berisi data biner, bukan teks.</translation>
    </message>
    <message>
        <source>“{0}” is a news feed or other XML, not an article.</source>
        <translation>“{0}” adalah umpan berita atau XML lain, bukan artikel.</translation>
    </message>
    <message>
        <source>Open the article itself and save that.</source>
        <translation>Buka artikelnya, lalu simpan.</translation>
    </message>
    <message>
        <source>Choose the files in it.</source>
        <translation>Pilih berkas-berkas di dalamnya.</translation>
    </message>
    <message>
        <source>“{0}” is a device or a pipe, not a file.</source>
        <translation>“{0}” adalah perangkat atau pipa, bukan berkas.</translation>
    </message>
    <message>
        <source>Save the article as a file.</source>
        <translation>Simpan artikelnya sebagai berkas.</translation>
    </message>
    <message>
        <source>“{0}” is not there (any more).</source>
        <translation>“{0}” tidak ada (lagi).</translation>
    </message>
    <message>
        <source>Check the name, or choose the file again.</source>
        <translation>Periksa namanya, atau pilih lagi berkasnya.</translation>
    </message>
    <message>
        <source>“{0}” may not be read.</source>
        <translation>“{0}” tidak boleh dibaca.</translation>
    </message>
    <message>
        <source>Change the file&apos;s permissions, or copy its text.</source>
        <translation>Ubah izin berkas itu, atau salin teksnya.</translation>
    </message>
    <message>
        <source>“{0}” cannot be read: {1}.</source>
        <translation>“{0}” tidak dapat dibaca: {1}.</translation>
    </message>
    <message>
        <source>“{0}” cannot be read: the name is not valid.</source>
        <translation>“{0}” tidak dapat dibaca: namanya tidak sah.</translation>
    </message>
    <message>
        <source>Copy the file to your disk and try again.</source>
        <translation>Salin berkas itu ke diska Anda, lalu coba lagi.</translation>
    </message>
    <message>
        <source>“{0}” holds no page.</source>
        <translation>“{0}” tidak berisi laman.</translation>
    </message>
    <message>
        <source>Save the page again, as HTML.</source>
        <translation>Simpan ulang lamannya sebagai HTML.</translation>
    </message>
    <message>
        <source>“{0}” is a broken web archive.</source>
        <translation>“{0}” adalah arsip web yang rusak.</translation>
    </message>
    <message>
        <source>“{0}” is a web archive without a page.</source>
        <translation>“{0}” adalah arsip web tanpa laman.</translation>
    </message>
    <message>
        <source>“{0}” is a web archive of something that is no page.</source>
        <translation>“{0}” adalah arsip web dari sesuatu yang bukan laman.</translation>
    </message>
    <message>
        <source>“{0}” holds binary data, not a page.</source>
        <translation>“{0}” berisi data biner, bukan laman.</translation>
    </message>
    <message>
        <source>“{0}” could not be read within {1} seconds.</source>
        <translation>“{0}” tidak selesai dibaca dalam {1} detik.</translation>
    </message>
    <message>
        <source>Copy the text of the part that you need and paste it.</source>
        <translation>Salin teks bagian yang Anda perlukan, lalu tempel.</translation>
    </message>
    <message>
        <source>“{0}” is damaged: its reader broke off.</source>
        <translation>“{0}” rusak: pembacaannya terputus.</translation>
    </message>
    <message>
        <source>“{0}” needs more memory than it may have.</source>
        <translation>“{0}” memerlukan memori lebih banyak daripada yang diizinkan.</translation>
    </message>
    <message>
        <source>“{0}” holds no chapter with text.</source>
        <translation>“{0}” tidak berisi bab yang memuat teks.</translation>
    </message>
    <message>
        <source>Open the article itself, or paste its text.</source>
        <translation>Buka artikelnya langsung, atau tempel teksnya.</translation>
    </message>
    <message>
        <source>“{0}” is protected against copying (DRM).</source>
        <translation>“{0}” dilindungi dari penyalinan (DRM).</translation>
    </message>
    <message>
        <source>Ask the publisher for the text, or for a copy without protection.</source>
        <translation>Minta teksnya, atau salinan tanpa perlindungan, kepada penerbitnya.</translation>
    </message>
    <message>
        <source>“{0}” is an empty page.</source>
        <translation>“{0}” adalah laman kosong.</translation>
    </message>
    <message>
        <source>Open the article itself in the browser and save that page, or copy its text and paste it.</source>
        <translation>Buka artikelnya di peramban dan simpan laman itu, atau salin teksnya lalu tempel.</translation>
    </message>
    <message>
        <source>“{0}” is nested too deeply to be read whole.</source>
        <translation>Susunan “{0}” bertumpuk terlalu dalam untuk dibaca utuh.</translation>
    </message>
    <message>
        <source>Copy the article&apos;s text and paste it.</source>
        <translation>Salin teks artikelnya, lalu tempel.</translation>
    </message>
    <message>
        <source>“{0}” holds no article: it is a list of headlines, a video or an empty page.</source>
        <translation>“{0}” tidak berisi artikel: ini daftar judul, video, atau laman kosong.</translation>
    </message>
    <message>
        <source>The article is too short for an abstract.</source>
        <translation>Artikel ini terlalu pendek untuk sebuah abstrak.</translation>
    </message>
    <message>
        <source>Read it whole: it has only {n0} words.</source>
        <translation>Bacalah seluruhnya: hanya ada {n0} kata.</translation>
    </message>
    <message>
        <source>The summarization checkpoint cannot read {n0} pieces at once: {1}.</source>
        <translation>Model peringkas tidak dapat membaca {n0} potongan sekaligus: {1}.</translation>
    </message>
    <message>
        <source>Look at “longest” and “longest_answer” in its entry of the catalogue.</source>
        <translation>Periksalah “longest” dan “longest_answer” pada entrinya di katalog.</translation>
    </message>
    <message>
        <source>The machine was unsure here; compare the English with the original.</source>
        <translation>Mesin ragu di sini; bandingkan naskah Inggris dengan naskah asli.</translation>
    </message>
    <message>
        <source>The original names “{0}”; the English does not.</source>
        <translation>Naskah asli menyebut nama “{0}”; naskah Inggris tidak.</translation>
    </message>
    <message>
        <source>The original says “{0}”; the English may leave it out, or say the opposite.</source>
        <translation>Naskah asli berbunyi “{0}”; naskah Inggris mungkin menghilangkannya, atau mengatakan sebaliknya.</translation>
    </message>
    <message>
        <source>The English says “{0}”; the original may not.</source>
        <translation>Naskah Inggris berbunyi “{0}”; naskah asli mungkin tidak.</translation>
    </message>
    <message>
        <source>The sentence encoder has stopped by itself (code {0}).</source>
        <translation>Pembanding makna kalimat berhenti sendiri (kode {0}).</translation>
    </message>
    <message>
        <source>Close other programs and start Kabar again.</source>
        <translation>Tutuplah program lain, lalu jalankan Kabar kembali.</translation>
    </message>
    <message>
        <source>What writes the abstract has stopped by itself (code {0}).</source>
        <translation>Penulis abstrak berhenti sendiri (kode {0}).</translation>
    </message>
    <message>
        <source>The translation is whole. Close other programs, and translate the article again for its abstract.</source>
        <translation>Terjemahannya utuh. Tutup program lain, lalu terjemahkan lagi artikel ini untuk mendapat abstraknya.</translation>
    </message>
    <message>
        <source>There is no story to export.</source>
        <translation>Tidak ada liputan untuk diekspor.</translation>
    </message>
    <message>
        <source>Kabar cannot write a story as “{0}”.</source>
        <translation>Kabar tidak dapat menulis liputan sebagai “{0}”.</translation>
    </message>
    <message>
        <source>The name of the story has no suffix that tells its format.</source>
        <translation>Nama berkas liputan tidak mempunyai akhiran yang menyebutkan formatnya.</translation>
    </message>
    <message>
        <source>“{0}” {1}.</source>
        <translation>“{0}” {1}.</translation>
    </message>
    <message>
        <source>Open the article alone, or paste the part that you want to read.</source>
        <translation>Buka artikelnya saja, atau tempel bagian yang ingin Anda baca.</translation>
    </message>
    <message>
        <source>“{0}” is nested too deeply to be read.</source>
        <translation>Susunan “{0}” bertumpuk terlalu dalam untuk dibaca.</translation>
    </message>
    <message>
        <source>Open it in your mail program and save the letter inside alone.</source>
        <translation>Buka di program surel Anda, lalu simpan surat di dalamnya secara terpisah.</translation>
    </message>
    <message>
        <source>“{0}” is a damaged e-mail.</source>
        <translation>“{0}” adalah surel yang rusak.</translation>
    </message>
    <message>
        <source>Open it in your mail program and paste its text.</source>
        <translation>Buka di program surel Anda, lalu tempel teksnya.</translation>
    </message>
    <message>
        <source>“{0}” is no e-mail: it has no headers.</source>
        <translation>“{0}” bukan surel: tidak ada kepala suratnya.</translation>
    </message>
    <message>
        <source>Save the message again from your mail program.</source>
        <translation>Simpan ulang pesan itu dari program surel Anda.</translation>
    </message>
    <message>
        <source>“{0}” is an e-mail without text.</source>
        <translation>“{0}” adalah surel tanpa teks.</translation>
    </message>
    <message>
        <source>Open what is attached to it, if anything is.</source>
        <translation>Buka lampirannya, jika ada.</translation>
    </message>
    <message>
        <source>“{0}” is no mailbox.</source>
        <translation>“{0}” bukan kotak surat.</translation>
    </message>
    <message>
        <source>Export it again from your mail program, in the mbox format.</source>
        <translation>Ekspor ulang dari program surel Anda, dalam format mbox.</translation>
    </message>
    <message>
        <source>“{0}” is a damaged Outlook message.</source>
        <translation>“{0}” adalah pesan Outlook yang rusak.</translation>
    </message>
    <message>
        <source>Open it in Outlook and save it again, as .eml or as text.</source>
        <translation>Buka di Outlook lalu simpan ulang, sebagai .eml atau teks.</translation>
    </message>
    <message>
        <source>“{0}” is {1}, and text recognition is not installed.</source>
        <translation>“{0}” adalah {1}, sedangkan pengenalan teks belum terpasang.</translation>
    </message>
    <message>
        <source>Install it: python -m pip install rapidocr onnxruntime, then open the file again.</source>
        <translation>Pasang dahulu: python -m pip install rapidocr onnxruntime, lalu buka lagi berkas itu.</translation>
    </message>
    <message>
        <source>“{0}” holds no text that can be recognized.</source>
        <translation>“{0}” tidak berisi teks yang dapat dikenali.</translation>
    </message>
    <message>
        <source>Take the picture again, straight and near.</source>
        <translation>Ambil ulang gambarnya, tegak lurus dan dari dekat.</translation>
    </message>
    <message>
        <source>“{0}” is a broken picture.</source>
        <translation>“{0}” adalah gambar yang rusak.</translation>
    </message>
    <message>
        <source>Get the picture again, or take it again.</source>
        <translation>Unduh ulang gambarnya, atau ambil ulang.</translation>
    </message>
    <message>
        <source>“{0}” holds no text: its pages are empty.</source>
        <translation>“{0}” tidak berisi teks: halamannya kosong.</translation>
    </message>
    <message>
        <source>Check the file in a PDF viewer.</source>
        <translation>Periksa berkas itu di penampil PDF.</translation>
    </message>
    <message>
        <source>“{0}” is encrypted.</source>
        <translation>“{0}” terenkripsi.</translation>
    </message>
    <message>
        <source>Open it in a PDF viewer with its password and print it to a new PDF, or paste its text.</source>
        <translation>Buka di penampil PDF dengan kata sandinya lalu cetak ke PDF baru, atau tempel teksnya.</translation>
    </message>
    <message>
        <source>“{0}” has no pages.</source>
        <translation>“{0}” tidak memiliki halaman.</translation>
    </message>
    <message>
        <source>Get the file again.</source>
        <translation>Unduh atau minta ulang berkas itu.</translation>
    </message>
    <message>
        <source>“{0}” is a broken or cut-off PDF.</source>
        <translation>“{0}” adalah PDF yang rusak atau terpotong.</translation>
    </message>
    <message>
        <source>Get the file again, or open it in a PDF viewer and paste its text.</source>
        <translation>Unduh atau minta ulang berkas itu, atau buka di penampil PDF lalu tempel teksnya.</translation>
    </message>
    <message>
        <source>“{0}” is not a rich text (.rtf).</source>
        <translation>“{0}” bukan teks berformat (.rtf).</translation>
    </message>
    <message>
        <source>Check the file&apos;s type, or copy its text and paste it.</source>
        <translation>Periksa jenis berkas itu, atau salin teksnya lalu tempel.</translation>
    </message>
    <message>
        <source>“{0}” is not {1}, or it is damaged: {2}.</source>
        <translation>“{0}” bukan {1}, atau berkasnya rusak: {2}.</translation>
    </message>
    <message>
        <source>Open it in the program that made it, save it anew, or copy its text and paste it.</source>
        <translation>Buka di program pembuatnya lalu simpan ulang, atau salin teksnya lalu tempel.</translation>
    </message>
    <message>
        <source>“{0}” is not {1}.</source>
        <translation>“{0}” bukan {1}.</translation>
    </message>
    <message>
        <source>“{0}” is damaged: its list of contents cannot be read.</source>
        <translation>“{0}” rusak: daftar isinya tidak dapat dibaca.</translation>
    </message>
    <message>
        <source>“{0}” names files outside of itself, which no document does.</source>
        <translation>“{0}” menyebut berkas di luar dirinya, hal yang tidak dilakukan dokumen mana pun.</translation>
    </message>
    <message>
        <source>Do not open it.</source>
        <translation>Jangan dibuka.</translation>
    </message>
    <message>
        <source>“{0}” is protected by a password.</source>
        <translation>“{0}” dilindungi kata sandi.</translation>
    </message>
    <message>
        <source>Open it with its password, save it without, or copy its text and paste it.</source>
        <translation>Buka dengan kata sandinya lalu simpan tanpa kata sandi, atau salin teksnya lalu tempel.</translation>
    </message>
    <message>
        <source>The article is too short for a summary.</source>
        <translation>Artikel ini terlalu pendek untuk diringkas.</translation>
    </message>
    <message>
        <source>Read it whole: it has no running text.</source>
        <translation>Baca seluruhnya: artikel ini tidak memuat paragraf berita.</translation>
    </message>
    <message>
        <source>Read it whole: it has only {0} words in {1} sentences.</source>
        <translation>Baca seluruhnya: hanya {0} kata dalam {1} kalimat.</translation>
    </message>
    <message>
        <source>Read it whole: it has only {0} words in {1} sentence.</source>
        <translation>Baca seluruhnya: hanya {0} kata dalam {1} kalimat.</translation>
    </message>
    <message>
        <source>The checkpoint {0} needs the engine {1}, which this version of Kabar does not have.</source>
        <translation>Model {0} memerlukan mesin {1}, yang tidak ada di versi Kabar ini.</translation>
    </message>
    <message>
        <source>Update Kabar, or choose another checkpoint.</source>
        <translation>Perbarui Kabar, atau pilih model lain.</translation>
    </message>
    <message>
        <source>The checkpoint {0} cannot be loaded: {1}.</source>
        <translation>Model {0} tidak dapat dimuat: {1}.</translation>
    </message>
    <message>
        <source>Install the checkpoint again, or choose another.</source>
        <translation>Pasang ulang model itu, atau pilih yang lain.</translation>
    </message>
    <message>
        <source>The checkpoint {0} cannot be unpacked: {1}.</source>
        <translation>Model {0} tidak dapat dibongkar: {1}.</translation>
    </message>
    <message>
        <source>Make room in {0}, where temporary files lie.</source>
        <translation>Sediakan ruang di {0}, tempat berkas sementara.</translation>
    </message>
    <message>
        <source>The library {0} was made by a newer Kabar.</source>
        <translation>Arsip {0} dibuat oleh Kabar yang lebih baru.</translation>
    </message>
    <message>
        <source>Install the newer Kabar again, or choose another library.</source>
        <translation>Pasang lagi Kabar yang lebih baru, atau pilih arsip lain.</translation>
    </message>
    <message>
        <source>{0} is the database of another program.</source>
        <translation>{0} adalah basis data program lain.</translation>
    </message>
    <message>
        <source>Move it away, or choose another library.</source>
        <translation>Pindahkan, atau pilih arsip lain.</translation>
    </message>
    <message>
        <source>There is no room left on the disk of the library {0}.</source>
        <translation>Tidak ada ruang tersisa di diska arsip {0}.</translation>
    </message>
    <message>
        <source>Free some space; until then what Kabar makes is shown, but not kept.</source>
        <translation>Kosongkan sebagian ruang; sampai saat itu hasil Kabar ditampilkan, tetapi tidak disimpan.</translation>
    </message>
    <message>
        <source>Another program holds the library {0}.</source>
        <translation>Arsip {0} sedang dipegang program lain.</translation>
    </message>
    <message>
        <source>Close that program, then try again.</source>
        <translation>Tutup program itu, lalu coba lagi.</translation>
    </message>
    <message>
        <source>The library {0} is damaged.</source>
        <translation>Arsip {0} rusak.</translation>
    </message>
    <message>
        <source>Start Kabar again: it sets the damaged file aside and begins a new library.</source>
        <translation>Jalankan ulang Kabar: berkas yang rusak akan disisihkan dan arsip baru dimulai.</translation>
    </message>
    <message>
        <source>The library {0} cannot be used: {1}.</source>
        <translation>Arsip {0} tidak dapat dipakai: {1}.</translation>
    </message>
    <message>
        <source>See that its folder can be written to, or choose another; until then what Kabar makes is shown, but not kept.</source>
        <translation>Pastikan foldernya dapat ditulisi, atau pilih folder lain; sampai saat itu hasil Kabar ditampilkan, tetapi tidak disimpan.</translation>
    </message>
    <message>
        <source>The text of “{0}” was lost with a damaged library.</source>
        <translation>Teks “{0}” hilang bersama arsip yang rusak.</translation>
    </message>
    <message>
        <source>Paste it again.</source>
        <translation>Tempel lagi.</translation>
    </message>
    <message>
        <source>What the library keeps of “{0}” is damaged.</source>
        <translation>Simpanan “{0}” di arsip rusak.</translation>
    </message>
    <message>
        <source>Run the article again.</source>
        <translation>Proses lagi artikel itu.</translation>
    </message>
    <message>
        <source>The library “{0}” is damaged, and cannot be set aside: {1}.</source>
        <translation>Arsip “{0}” rusak dan tidak dapat disisihkan: {1}.</translation>
    </message>
    <message>
        <source>The library “{0}” was damaged; Kabar has begun a new one and copied what it could read: {n1} of its articles.</source>
        <translation>Arsip “{0}” rusak; Kabar memulai arsip baru dan menyalin yang masih terbaca: {n1} artikel.</translation>
    </message>
    <message>
        <source>The damaged one is kept as “{0}”. If articles are missing, open their files again.</source>
        <translation>Arsip yang rusak disimpan sebagai “{0}”. Jika ada artikel yang hilang, buka lagi berkasnya.</translation>
    </message>
    <message>
        <source>{0} The articles of this session are shown, but not kept.</source>
        <translation>{0} Artikel pada sesi ini ditampilkan, tetapi tidak disimpan.</translation>
    </message>
    <message>
        <source>Export what you need.</source>
        <translation>Ekspor yang Anda perlukan.</translation>
    </message>
    <message>
        <source>The settings could not be kept in {0}.</source>
        <translation>Setelan tidak dapat disimpan di {0}.</translation>
    </message>
    <message>
        <source>Make room there, or allow writing.</source>
        <translation>Sediakan ruang di sana, atau izinkan penulisan.</translation>
    </message>
    <message>
        <source>page furniture</source>
        <translation>elemen laman</translation>
    </message>
    <message>
        <source>advertisement</source>
        <translation>iklan</translation>
    </message>
    <message>
        <source>link to another article</source>
        <translation>tautan ke artikel lain</translation>
    </message>
    <message>
        <source>share bar</source>
        <translation>tombol bagikan</translation>
    </message>
    <message>
        <source>tag list</source>
        <translation>daftar tag</translation>
    </message>
    <message>
        <source>pagination</source>
        <translation>navigasi halaman</translation>
    </message>
    <message>
        <source>editor credit</source>
        <translation>kredit redaksi</translation>
    </message>
    <message>
        <source>caption or photo credit</source>
        <translation>keterangan atau kredit foto</translation>
    </message>
    <message>
        <source>repeated text</source>
        <translation>teks berulang</translation>
    </message>
    <message>
        <source>date or byline line</source>
        <translation>baris tanggal atau penulis</translation>
    </message>
    <message>
        <source>No English came out for this sentence; read the original.</source>
        <translation>Kalimat ini tidak menghasilkan terjemahan; baca naskah aslinya.</translation>
    </message>
    <message>
        <source>The English repeats itself and may leave out the rest of the sentence.</source>
        <translation>Terjemahan Inggrisnya berulang-ulang dan mungkin melewatkan sisa kalimat.</translation>
    </message>
    <message>
        <source>The English is far longer than the original and may hold things that it does not say.</source>
        <translation>Terjemahan Inggrisnya jauh lebih panjang daripada naskah asli dan mungkin memuat hal yang tidak ada di sana.</translation>
    </message>
    <message>
        <source>Part of the sentence is still in Indonesian.</source>
        <translation>Sebagian kalimat masih dalam bahasa Indonesia.</translation>
    </message>
    <message>
        <source>This article has more pages; the rest is not in this file.</source>
        <translation>Artikel ini masih berlanjut di halaman lain; sisanya tidak ada di berkas ini.</translation>
    </message>
    <message>
        <source>This is page {0} of {1}; the rest is not in this file.</source>
        <translation>Ini halaman {0} dari {1}; sisanya tidak ada di berkas ini.</translation>
    </message>
    <message>
        <source>#source{0}</source>
        <translation>#source{0}</translation>
    </message>
    <message>
        <source>source {0}</source>
        <translation>sumber {0}</translation>
    </message>
    <message>
        <source>Indonesian</source>
        <translation>Indonesia</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Inggris</translation>
    </message>
    <message>
        <source>Malay</source>
        <translation>Melayu</translation>
    </message>
    <message>
        <source>Javanese</source>
        <translation>Jawa</translation>
    </message>
    <message>
        <source>Sundanese</source>
        <translation>Sunda</translation>
    </message>
    <message>
        <source>Tetum</source>
        <translation>Tetun</translation>
    </message>
    <message>
        <source>Tagalog</source>
        <translation>Tagalog</translation>
    </message>
    <message>
        <source>Dutch</source>
        <translation>Belanda</translation>
    </message>
    <message>
        <source>Portuguese</source>
        <translation>Portugis</translation>
    </message>
    <message>
        <source>French</source>
        <translation>Prancis</translation>
    </message>
    <message>
        <source>German</source>
        <translation>Jerman</translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation>Spanyol</translation>
    </message>
    <message>
        <source>Italian</source>
        <translation>Italia</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>Tionghoa</translation>
    </message>
    <message>
        <source>Japanese</source>
        <translation>Jepang</translation>
    </message>
    <message>
        <source>Korean</source>
        <translation>Korea</translation>
    </message>
    <message>
        <source>Arabic</source>
        <translation>Arab</translation>
    </message>
    <message>
        <source>Russian</source>
        <translation>Rusia</translation>
    </message>
    <message>
        <source>Vietnamese</source>
        <translation>Vietnam</translation>
    </message>
    <message>
        <source>Thai</source>
        <translation>Thai</translation>
    </message>
    <message>
        <source>unsure</source>
        <translation>yang belum pasti</translation>
    </message>
    <message>
        <source>Text recognized from a picture, mean confidence {0}; {1} of {2} lines were hard to read and are marked [?].</source>
        <translation>Teks dikenali dari gambar dengan keyakinan rata-rata {0}; {1} dari {2} baris sulit dibaca dan ditandai [?].</translation>
    </message>
    <message>
        <source>Text recognized from a picture, mean confidence {0}.</source>
        <translation>Teks dikenali dari gambar dengan keyakinan rata-rata {0}.</translation>
    </message>
    <message>
        <source>Text recognized from a picture, mean confidence {0}; 1 of {1} lines was hard to read and is marked [?].</source>
        <translation>Teks dikenali dari gambar dengan keyakinan rata-rata {0}; 1 dari {1} baris sulit dibaca dan ditandai [?].</translation>
    </message>
    <message>
        <source>a GIF picture</source>
        <translation>gambar GIF</translation>
    </message>
    <message>
        <source>an old Office (.doc, .xls) document</source>
        <translation>dokumen Office lama (.doc, .xls)</translation>
    </message>
    <message>
        <source>a gzip archive</source>
        <translation>arsip gzip</translation>
    </message>
    <message>
        <source>a bzip2 archive</source>
        <translation>arsip bzip2</translation>
    </message>
    <message>
        <source>an xz archive</source>
        <translation>arsip xz</translation>
    </message>
    <message>
        <source>a 7-Zip archive</source>
        <translation>arsip 7-Zip</translation>
    </message>
    <message>
        <source>a RAR archive</source>
        <translation>arsip RAR</translation>
    </message>
    <message>
        <source>an MP3 recording</source>
        <translation>rekaman MP3</translation>
    </message>
    <message>
        <source>an Ogg recording</source>
        <translation>rekaman Ogg</translation>
    </message>
    <message>
        <source>a program</source>
        <translation>program</translation>
    </message>
    <message>
        <source>a database</source>
        <translation>basis data</translation>
    </message>
    <message>
        <source>a property list</source>
        <translation>daftar properti</translation>
    </message>
    <message>
        <source>an Excel (.xlsx) workbook</source>
        <translation>buku kerja Excel (.xlsx)</translation>
    </message>
    <message>
        <source>an OpenDocument file</source>
        <translation>berkas OpenDocument</translation>
    </message>
    <message>
        <source>a ZIP archive</source>
        <translation>arsip ZIP</translation>
    </message>
    <message>
        <source>a video or a picture</source>
        <translation>video atau gambar</translation>
    </message>
    <message>
        <source>a picture</source>
        <translation>gambar</translation>
    </message>
    <message>
        <source>a scanned PDF: its pages are pictures</source>
        <translation>PDF hasil pindaian (halamannya berupa gambar)</translation>
    </message>
    <message>
        <source>its size changed while it was read</source>
        <translation>ukurannya berubah saat dibaca</translation>
    </message>
    <message>
        <source>it holds {n0} bytes where {n1} are expected</source>
        <translation>isinya {n0} bita, padahal seharusnya {n1}</translation>
    </message>
    <message>
        <source>its content is not what the catalogue says</source>
        <translation>isinya tidak sesuai dengan katalog</translation>
    </message>
    <message>
        <source>it cannot be read ({0})</source>
        <translation>tidak dapat dibaca ({0})</translation>
    </message>
    <message>
        <source>it holds no text document</source>
        <translation>di dalamnya tidak ada dokumen teks</translation>
    </message>
    <message>
        <source>it names no chapters</source>
        <translation>tidak ada bab yang disebutkan</translation>
    </message>
    <message>
        <source>it is of another kind</source>
        <translation>jenisnya lain</translation>
    </message>
    <message>
        <source>it holds no slides</source>
        <translation>tidak ada salindia di dalamnya</translation>
    </message>
    <message>
        <source>{0} is missing</source>
        <translation>{0} tidak ada</translation>
    </message>
    <message>
        <source>{0} is packed in a way that {1} never is</source>
        <translation>{0} dikemas dengan cara yang tak lazim bagi {1}</translation>
    </message>
    <message>
        <source>{0} cannot be unpacked</source>
        <translation>{0} tidak dapat dibongkar</translation>
    </message>
    <message>
        <source>{0} is no sound XML</source>
        <translation>{0} bukan XML yang sah</translation>
    </message>
    <message>
        <source>{0} declares entities, which no program writes</source>
        <translation>{0} mendeklarasikan entitas, yang tidak lazim ditulis program</translation>
    </message>
    <message>
        <source>a Word document (.docx)</source>
        <translation>dokumen Word (.docx)</translation>
    </message>
    <message>
        <source>an EPUB book (.epub)</source>
        <translation>buku EPUB (.epub)</translation>
    </message>
    <message>
        <source>an OpenDocument text (.odt)</source>
        <translation>teks OpenDocument (.odt)</translation>
    </message>
    <message>
        <source>a PowerPoint presentation (.pptx)</source>
        <translation>presentasi PowerPoint (.pptx)</translation>
    </message>
    <message>
        <source>Kabar brings none along: install one as docs/models.md tells, or do without an abstract.</source>
        <translation>Kabar tidak membawanya: pasanglah seperti dijelaskan di docs/models.md, atau jangan meminta abstrak.</translation>
    </message>
    <message>
        <source>has more than {0} MB</source>
        <translation>lebih besar dari {0} MB</translation>
    </message>
    <message>
        <source>has {n0} MB; Kabar reads {1} MB</source>
        <translation>berukuran {n0} MB; Kabar membaca sampai {1} MB</translation>
    </message>
    <message>
        <source>has more than {n0} chapters</source>
        <translation>memiliki lebih dari {n0} bab</translation>
    </message>
    <message>
        <source>has more in its chapters than Kabar reads</source>
        <translation>memuat bab yang lebih panjang daripada yang dibaca Kabar</translation>
    </message>
    <message>
        <source>has more than {n0} characters of text</source>
        <translation>memuat lebih dari {n0} karakter</translation>
    </message>
    <message>
        <source>has more than {n0} paragraphs</source>
        <translation>memuat lebih dari {n0} paragraf</translation>
    </message>
    <message>
        <source>has more than {n0} parts</source>
        <translation>memiliki lebih dari {n0} bagian</translation>
    </message>
    <message>
        <source>has more lines or table cells than Kabar reads</source>
        <translation>memuat lebih banyak baris atau sel tabel daripada yang dibaca Kabar</translation>
    </message>
    <message>
        <source>holds more than {n0} messages</source>
        <translation>memuat lebih dari {n0} pesan</translation>
    </message>
    <message>
        <source>has {n0} scanned pages; Kabar recognizes the text of {1}</source>
        <translation>memiliki {n0} halaman pindaian; Kabar mengenali teks sampai {1} halaman</translation>
    </message>
    <message>
        <source>has more than {0} megapixels</source>
        <translation>lebih dari {0} megapiksel</translation>
    </message>
    <message>
        <source>has {n0} pages; Kabar reads {n1}</source>
        <translation>memiliki {n0} halaman; Kabar membaca sampai {n1}</translation>
    </message>
    <message>
        <source>has more parts than Kabar reads</source>
        <translation>memiliki lebih banyak bagian daripada yang dibaca Kabar</translation>
    </message>
    <message>
        <source>has more than {n0} styles</source>
        <translation>memiliki lebih dari {n0} gaya</translation>
    </message>
    <message>
        <source>unpacks to more than Kabar reads ({n0} MB in one piece)</source>
        <translation>setelah dibongkar lebih besar daripada yang dibaca Kabar ({n0} MB dalam satu potongan)</translation>
    </message>
    <message>
        <source>holds more than {n0} files</source>
        <translation>memuat lebih dari {n0} berkas</translation>
    </message>
    <message>
        <source>Indonesian → English (draft)</source>
        <translation>Indonesia → Inggris (draf)</translation>
    </message>
</context>
<context>
    <name>Exchange</name>
    <message numerus="yes">
        <source>Open %n article(s)?</source>
        <translation>
            <numerusform>Buka %n artikel?</numerusform>
        </translation>
    </message>
    <message>
        <source>They are read one after the other, first the gist of each.</source>
        <translation>Artikel dibaca satu per satu, mulai dari inti masing-masing.</translation>
    </message>
    <message>
        <source>Open them</source>
        <translation>Buka semuanya</translation>
    </message>
    <message>
        <source>Briefs {day}.docx</source>
        <translation>Ikhtisar {day}.docx</translation>
    </message>
</context>
<context>
    <name>Exporter</name>
    <message>
        <source>Story {name}</source>
        <translation>Peristiwa {name}</translation>
    </message>
    <message numerus="yes">
        <source>%n briefs exported to {path}.</source>
        <translation>
            <numerusform>%n ikhtisar diekspor ke {path}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Exported to {path}.</source>
        <translation>Diekspor ke {path}.</translation>
    </message>
    <message>
        <source>It holds what was translated so far.</source>
        <translation>Isinya hanya bagian yang sudah diterjemahkan.</translation>
    </message>
</context>
<context>
    <name>Fields</name>
    <message>
        <source>Empty the field</source>
        <translation>Kosongkan isian</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find in Indonesian and English</source>
        <translation>Cari dalam naskah Indonesia dan Inggris</translation>
    </message>
    <message>
        <source>Find in the article</source>
        <translation>Cari di artikel</translation>
    </message>
    <message>
        <source>Previous match</source>
        <translation>Temuan sebelumnya</translation>
    </message>
    <message>
        <source>Next match</source>
        <translation>Temuan berikutnya</translation>
    </message>
    <message>
        <source>Close the find bar</source>
        <translation>Tutup bilah pencarian</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Tutup (Esc)</translation>
    </message>
    <message>
        <source>{number} of {count}</source>
        <translation>{number} dari {count}</translation>
    </message>
    <message numerus="yes">
        <source>%n match(es)</source>
        <translation>
            <numerusform>%n temuan</numerusform>
        </translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>Mencari…</translation>
    </message>
    <message>
        <source>Not found in this article</source>
        <translation>Tidak ditemukan di artikel ini</translation>
    </message>
</context>
<context>
    <name>Gathered</name>
    <message numerus="yes">
        <source>%n file(s) of other kinds left out.</source>
        <translation>
            <numerusform>%n berkas jenis lain dilewati.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n folder(s) could not be looked into.</source>
        <translation>
            <numerusform>%n folder tidak dapat dibuka.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Grounds</name>
    <message>
        <source>Why it was chosen is not known: this summary is an earlier Kabar’s.</source>
        <translation>Alasan pemilihannya tidak diketahui: ringkasan ini dibuat oleh Kabar versi lama.</translation>
    </message>
    <message>
        <source>Chosen because: {reasons}.</source>
        <translation>Dipilih karena: {reasons}.</translation>
    </message>
    <message>
        <source>Chosen because it fits the length that was left.</source>
        <translation>Dipilih karena pas dengan panjang yang tersisa.</translation>
    </message>
    <message>
        <source>Against it: {reasons}.</source>
        <translation>Yang memberatkan: {reasons}.</translation>
    </message>
    <message>
        <source>Left out of the sentence: “{words}”.</source>
        <translation>Dihilangkan dari kalimatnya: “{words}”.</translation>
    </message>
    <message>
        <source>Put in from the sentences before: “{words}”.</source>
        <translation>Diambil dari kalimat-kalimat sebelumnya: “{words}”.</translation>
    </message>
    <message>
        <source>it opens the article</source>
        <translation>kalimat ini membuka artikel</translation>
    </message>
    <message numerus="yes">
        <source>only %Ln word(s) stand before it</source>
        <translation>
            <numerusform>hanya %Ln kata mendahuluinya</numerusform>
        </translation>
    </message>
    <message>
        <source>it shares {count} of {of} main words with the headline</source>
        <translation>{count} dari {of} kata penting judul ada di dalamnya</translation>
    </message>
    <message>
        <source>{count} of its {of} main words return in other sentences</source>
        <translation>{count} dari {of} kata pentingnya muncul lagi di kalimat lain</translation>
    </message>
    <message>
        <source>it shares only {count} of {of} main words with the headline</source>
        <translation>hanya {count} dari {of} kata penting judul ada di dalamnya</translation>
    </message>
    <message>
        <source>only {count} of its {of} main words return in other sentences</source>
        <translation>hanya {count} dari {of} kata pentingnya muncul lagi di kalimat lain</translation>
    </message>
    <message>
        <source>it has place {count} of {of} in the ranking that was learned from people’s summaries</source>
        <translation>kalimat ini di urutan {count} dari {of} menurut pemeringkat yang belajar dari ringkasan buatan manusia</translation>
    </message>
    <message numerus="yes">
        <source>it is short, %Ln word(s)</source>
        <translation>
            <numerusform>kalimat ini pendek, %Ln kata</numerusform>
        </translation>
    </message>
    <message>
        <source>it is told in the article’s own words, not quoted</source>
        <translation>isinya kata-kata artikel sendiri, bukan kutipan</translation>
    </message>
    <message>
        <source>it tells and does not ask</source>
        <translation>isinya keterangan, bukan pertanyaan</translation>
    </message>
    <message>
        <source>it needs no other sentence to be understood</source>
        <translation>kalimat ini dipahami tanpa kalimat lain</translation>
    </message>
    <message>
        <source>nobody says “I”, “we” or “you” in it</source>
        <translation>tidak ada “saya”, “kami”, atau “Anda” di dalamnya</translation>
    </message>
    <message>
        <source>it is running text</source>
        <translation>kalimat ini bagian dari teks berita</translation>
    </message>
    <message>
        <source>another point cannot be understood without it</source>
        <translation>pokok lain tidak dapat dipahami tanpanya</translation>
    </message>
    <message>
        <source>a summary can begin with it, for it can be understood by itself</source>
        <translation>ringkasan dapat dibuka dengannya, sebab kalimat ini dapat dipahami sendiri</translation>
    </message>
    <message numerus="yes">
        <source>it comes late, after %Ln word(s)</source>
        <translation>
            <numerusform>letaknya jauh di belakang, sesudah %Ln kata</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>it is %Ln word(s) long</source>
        <translation>
            <numerusform>panjangnya %Ln kata</numerusform>
        </translation>
    </message>
    <message>
        <source>somebody is quoted</source>
        <translation>isinya kutipan seseorang</translation>
    </message>
    <message>
        <source>it is a question</source>
        <translation>kalimat ini pertanyaan</translation>
    </message>
    <message>
        <source>it is understood only together with its neighbours</source>
        <translation>kalimat ini hanya dipahami bersama kalimat di dekatnya</translation>
    </message>
    <message>
        <source>somebody says “I”, “we” or “you” in it</source>
        <translation>ada “saya”, “kami”, atau “Anda” di dalamnya</translation>
    </message>
    <message>
        <source>it looks like a heading, a list or a link</source>
        <translation>bentuknya seperti subjudul, daftar, atau tautan</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>Headline</source>
        <translation>Judul</translation>
    </message>
    <message>
        <source>Original headline</source>
        <translation>Judul asli</translation>
    </message>
    <message>
        <source>Outlet, byline, date, length and language</source>
        <translation>Media, penulis, tanggal, panjang, dan bahasa</translation>
    </message>
    <message>
        <source>What is to be checked in the headline</source>
        <translation>Yang perlu diperiksa di judul</translation>
    </message>
    <message>
        <source>Edit the English headline</source>
        <translation>Sunting judul bahasa Inggris</translation>
    </message>
    <message>
        <source>Go to the next line to check (F8)</source>
        <translation>Ke baris berikut yang perlu diperiksa (F8)</translation>
    </message>
    <message>
        <source>The English headline</source>
        <translation>Judul bahasa Inggris</translation>
    </message>
    <message>
        <source>⚠ Headline: {concerns}</source>
        <translation>⚠ Judul: {concerns}</translation>
    </message>
    <message numerus="yes">
        <source>⚠ %n line(s) to check</source>
        <translation>
            <numerusform>⚠ %n baris perlu diperiksa</numerusform>
        </translation>
    </message>
    <message>
        <source>Edit the headline (F2)</source>
        <translation>Sunting judul (F2)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln word(s)</source>
        <translation>
            <numerusform>%Ln kata</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HitsList</name>
    <message>
        <source>Articles that were found</source>
        <translation>Artikel yang ditemukan</translation>
    </message>
</context>
<context>
    <name>HitsModel</name>
    <message>
        <source>Close in meaning</source>
        <translation>Mirip maknanya</translation>
    </message>
    <message>
        <source>Close in meaning: {hit}</source>
        <translation>Mirip maknanya: {hit}</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n artikel</numerusform>
        </translation>
    </message>
    <message>
        <source>No article has all of these words</source>
        <translation>Tidak ada artikel yang memuat semua kata ini</translation>
    </message>
    <message>
        <source>Nothing found for “{words}”</source>
        <translation>Tidak ada yang cocok dengan “{words}”</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) close in meaning</source>
        <translation>
            <numerusform>%n artikel mirip maknanya</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>KeyFactsView</name>
    <message>
        <source>Who</source>
        <translation>Siapa</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Di mana</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Kapan</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>Berapa banyak</translation>
    </message>
    <message>
        <source>How much</source>
        <translation>Berapa nilainya</translation>
    </message>
    <message>
        <source>Who said it</source>
        <translation>Menurut siapa</translation>
    </message>
    <message>
        <source>Key facts</source>
        <translation>Fakta kunci</translation>
    </message>
    <message>
        <source>Key facts; each leads to the sentences that say it</source>
        <translation>Fakta kunci; masing-masing menuju kalimat sumbernya</translation>
    </message>
</context>
<context>
    <name>OpenedArticle</name>
    <message>
        <source>{state}, {done} of {total}</source>
        <translation>{state}, {done} dari {total}</translation>
    </message>
    <message>
        <source>{state}, {count} to check</source>
        <translation>{state}, {count} perlu diperiksa</translation>
    </message>
    <message>
        <source>You stopped this article; what was translated until then is kept.</source>
        <translation>Anda menghentikan artikel ini; yang sudah diterjemahkan tetap disimpan.</translation>
    </message>
    <message>
        <source>You stopped this article.</source>
        <translation>Anda menghentikan artikel ini.</translation>
    </message>
</context>
<context>
    <name>PairsDelegate</name>
    <message>
        <source>To check: {finding}</source>
        <translation>Perlu diperiksa: {finding}</translation>
    </message>
    <message>
        <source>Edit the English (F2)</source>
        <translation>Sunting terjemahan Inggris (F2)</translation>
    </message>
    <message>
        <source>Evidence of point {numbers} of the summary.</source>
        <translation>Bukti untuk pokok {numbers} dalam ringkasan.</translation>
    </message>
    <message>
        <source>This paragraph seems to be in {language}.</source>
        <translation>Paragraf ini tampaknya dalam bahasa {language}.</translation>
    </message>
    <message>
        <source>Edited by you. The machine said: {text}</source>
        <translation>Disunting oleh Anda. Terjemahan mesin: {text}</translation>
    </message>
</context>
<context>
    <name>PairsEditing</name>
    <message>
        <source>The English of the sentence</source>
        <translation>Terjemahan Inggris kalimat ini</translation>
    </message>
</context>
<context>
    <name>PairsModel</name>
    <message>
        <source>Not translated yet</source>
        <translation>Belum diterjemahkan</translation>
    </message>
    <message>
        <source>Edited by you</source>
        <translation>Disunting oleh Anda</translation>
    </message>
</context>
<context>
    <name>PairsView</name>
    <message>
        <source>Sentence pairs, Indonesian and English</source>
        <translation>Pasangan kalimat, Indonesia dan Inggris</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Salin</translation>
    </message>
    <message>
        <source>Copy with the &amp;original</source>
        <translation>Salin beserta &amp;naskah asli</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>&amp;Pilih semua</translation>
    </message>
    <message>
        <source>&amp;Edit the English</source>
        <translation>Sunting terjemahan &amp;Inggris</translation>
    </message>
    <message>
        <source>&amp;Find…</source>
        <translation>&amp;Cari…</translation>
    </message>
</context>
<context>
    <name>Points</name>
    <message>
        <source>Points of the summary; each leads to the sentences that say it</source>
        <translation>Pokok-pokok ringkasan; masing-masing menuju kalimat yang menjadi buktinya</translation>
    </message>
    <message>
        <source>&amp;Show its evidence</source>
        <translation>&amp;Tampilkan buktinya</translation>
    </message>
    <message>
        <source>&amp;Why this sentence?</source>
        <translation>Men&amp;gapa kalimat ini?</translation>
    </message>
    <message>
        <source>&amp;Edit the English</source>
        <translation>Sunting terjemahan &amp;Inggris</translation>
    </message>
    <message>
        <source>Move &amp;up</source>
        <translation>N&amp;aikkan</translation>
    </message>
    <message>
        <source>Move &amp;down</source>
        <translation>T&amp;urunkan</translation>
    </message>
    <message>
        <source>&amp;Leave out</source>
        <translation>&amp;Keluarkan</translation>
    </message>
    <message>
        <source>As &amp;Kabar chose them</source>
        <translation>Seperti pi&amp;lihan Kabar</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Salin</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>Pilih s&amp;emua</translation>
    </message>
</context>
<context>
    <name>PointsEditing</name>
    <message>
        <source>The English of the point</source>
        <translation>Terjemahan Inggris pokok ini</translation>
    </message>
</context>
<context>
    <name>Printing</name>
    <message>
        <source>Print the brief</source>
        <translation>Cetak ikhtisar</translation>
    </message>
    <message>
        <source>Print preview</source>
        <translation>Pratinjau cetak</translation>
    </message>
    <message>
        <source>The brief could not be printed.</source>
        <translation>Ikhtisar tidak dapat dicetak.</translation>
    </message>
    <message>
        <source>Look after the printer, or export a PDF and print that.</source>
        <translation>Periksa pencetak Anda, atau ekspor PDF lalu cetak.</translation>
    </message>
</context>
<context>
    <name>ReadingLabel</name>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Salin</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>&amp;Pilih semua</translation>
    </message>
</context>
<context>
    <name>RemovedView</name>
    <message>
        <source>What was removed from the page, with reasons</source>
        <translation>Yang dibuang dari laman, dengan alasannya</translation>
    </message>
    <message numerus="yes">
        <source>Removed from the page: %n piece(s)</source>
        <translation>
            <numerusform>Dibuang dari laman: %n bagian</numerusform>
        </translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>Kembalikan</translation>
    </message>
    <message>
        <source>Put this piece back into the article, and translate it</source>
        <translation>Kembalikan bagian ini ke artikel, lalu terjemahkan</translation>
    </message>
</context>
<context>
    <name>Sentences</name>
    <message>
        <source>English</source>
        <translation>Inggris</translation>
    </message>
    <message>
        <source>What to check in the current sentence</source>
        <translation>Yang perlu diperiksa pada kalimat ini</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>Asli</translation>
    </message>
    <message>
        <source>Waits for its turn</source>
        <translation>Menunggu giliran</translation>
    </message>
    <message>
        <source>Not translated</source>
        <translation>Tidak diterjemahkan</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>Reading</source>
        <translation>Membaca</translation>
    </message>
    <message>
        <source>Translating</source>
        <translation>Menerjemahkan</translation>
    </message>
    <message>
        <source>Keeping</source>
        <translation>Menyimpan</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Tema</translation>
    </message>
    <message>
        <source>“Like the desktop” keeps to the desktop’s own choice, high contrast included.</source>
        <translation>“Seperti desktop” mengikuti pilihan desktop Anda, termasuk kontras tinggi.</translation>
    </message>
    <message>
        <source>Like the desktop</source>
        <translation>Seperti desktop</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Terang</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Gelap</translation>
    </message>
    <message>
        <source>Size of the text</source>
        <translation>Ukuran teks</translation>
    </message>
    <message>
        <source>How large an article is shown. Menus and buttons keep the desktop’s size.</source>
        <translation>Seberapa besar artikel ditampilkan. Menu dan tombol tetap seukuran desktop.</translation>
    </message>
    <message>
        <source>Language of the window</source>
        <translation>Bahasa jendela</translation>
    </message>
    <message>
        <source>The language of menus, buttons and messages, from the next start on.</source>
        <translation>Bahasa menu, tombol, dan pesan, berlaku saat Kabar dibuka lagi.</translation>
    </message>
    <message>
        <source>English</source>
        <translation>English</translation>
    </message>
    <message>
        <source>Bahasa Indonesia</source>
        <translation>Bahasa Indonesia</translation>
    </message>
    <message>
        <source>Length of summaries</source>
        <translation>Panjang ringkasan</translation>
    </message>
    <message>
        <source>Short is one sentence, medium about 64 words, long about 120. Each article can be shown in another length.</source>
        <translation>Pendek satu kalimat, sedang sekitar 64 kata, panjang sekitar 120. Tiap artikel dapat ditampilkan dengan panjang lain.</translation>
    </message>
    <message>
        <source>Short</source>
        <translation>Pendek</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>Sedang</translation>
    </message>
    <message>
        <source>Long</source>
        <translation>Panjang</translation>
    </message>
    <message>
        <source>Translator</source>
        <translation>Penerjemah</translation>
    </message>
    <message>
        <source>What turns Indonesian into English. The best one installed gives way to a better one as soon as that is there.</source>
        <translation>Yang menerjemahkan bahasa Indonesia ke bahasa Inggris. Yang terbaik akan diganti begitu ada yang lebih baik.</translation>
    </message>
    <message>
        <source>The best one installed</source>
        <translation>Yang terbaik di komputer ini</translation>
    </message>
    <message>
        <source>Translation of the body</source>
        <translation>Terjemahan isi berita</translation>
    </message>
    <message>
        <source>Careful reads a little better and takes two to four times as long. Headline and summary always get it.</source>
        <translation>Yang teliti sedikit lebih enak dibaca, tetapi perlu waktu dua sampai empat kali lipat. Judul dan ringkasan selalu diterjemahkan dengan teliti.</translation>
    </message>
    <message>
        <source>Quick</source>
        <translation>Cepat</translation>
    </message>
    <message>
        <source>Careful</source>
        <translation>Teliti</translation>
    </message>
    <message>
        <source>Abstract of every article</source>
        <translation>Abstrak setiap artikel</translation>
    </message>
    <message>
        <source>When an article is translated, a model writes an abstract of it; what the article does not say is left out.</source>
        <translation>Setelah artikel diterjemahkan, sebuah model menulis abstraknya; yang tidak dikatakan artikel dibuang.</translation>
    </message>
    <message>
        <source>No checkpoint that writes abstracts is installed; docs/models.md tells how to install one.</source>
        <translation>Tidak ada model penulis abstrak yang terpasang; docs/models.md menjelaskan cara memasangnya.</translation>
    </message>
    <message>
        <source>Processor threads</source>
        <translation>Utas prosesor</translation>
    </message>
    <message>
        <source>How many translate at a time. Fewer leave more of the computer to other programs.</source>
        <translation>Berapa utas yang menerjemahkan sekaligus. Makin sedikit, makin leluasa program lain.</translation>
    </message>
    <message>
        <source>As many as fit this computer</source>
        <translation>Sesuai kemampuan komputer</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Arsip</translation>
    </message>
    <message>
        <source>The folder in which translated articles are kept, from the next start on. What is kept already stays where it is.</source>
        <translation>Folder tempat artikel terjemahan disimpan, berlaku saat Kabar dibuka lagi. Yang sudah tersimpan tidak dipindahkan.</translation>
    </message>
    <message>
        <source>Kabar’s own folder</source>
        <translation>Folder Kabar sendiri</translation>
    </message>
    <message>
        <source>Watched folder</source>
        <translation>Folder pantauan</translation>
    </message>
    <message>
        <source>Articles that are saved into this folder are opened at once.</source>
        <translation>Artikel yang disimpan ke folder ini langsung dibuka.</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Tidak ada</translation>
    </message>
    <message>
        <source>Form of briefs</source>
        <translation>Bentuk ikhtisar</translation>
    </message>
    <message>
        <source>What a brief holds when it is exported, printed or written beside its article. The menu Article changes it too.</source>
        <translation>Isi ikhtisar saat diekspor, dicetak, atau ditulis ke folder artikelnya. Menu Artikel juga mengubahnya.</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>Berdampingan</translation>
    </message>
    <message>
        <source>Brief and English</source>
        <translation>Ikhtisar dan naskah Inggris</translation>
    </message>
    <message>
        <source>Brief only</source>
        <translation>Ikhtisar saja</translation>
    </message>
    <message>
        <source>Wire brief</source>
        <translation>Ikhtisar gaya kantor berita</translation>
    </message>
    <message>
        <source>Briefs beside their articles</source>
        <translation>Ikhtisar di folder artikelnya</translation>
    </message>
    <message>
        <source>When an article is finished, its brief is written into the folder that the article lies in. No file is overwritten.</source>
        <translation>Begitu sebuah artikel selesai, ikhtisarnya ditulis ke folder artikel itu. Tidak ada berkas yang ditimpa.</translation>
    </message>
    <message>
        <source>Not written</source>
        <translation>Tidak ditulis</translation>
    </message>
    <message>
        <source>Word document (.docx)</source>
        <translation>Dokumen Word (.docx)</translation>
    </message>
    <message>
        <source>PDF (.pdf)</source>
        <translation>PDF (.pdf)</translation>
    </message>
    <message>
        <source>OpenDocument text (.odt)</source>
        <translation>Teks OpenDocument (.odt)</translation>
    </message>
    <message>
        <source>Web page (.html)</source>
        <translation>Laman web (.html)</translation>
    </message>
    <message>
        <source>Plain text (.txt)</source>
        <translation>Teks biasa (.txt)</translation>
    </message>
    <message>
        <source>Notify me when a long queue is finished</source>
        <translation>Beri tahu saya bila antrean panjang selesai</translation>
    </message>
    <message>
        <source>Only while the window is in the background.</source>
        <translation>Hanya selagi jendela berada di latar belakang.</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Setelan</translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation>Telusuri…</translation>
    </message>
    <message>
        <source>Browse for a folder: {setting}</source>
        <translation>Telusuri folder: {setting}</translation>
    </message>
    <message>
        <source>{name} (not installed)</source>
        <translation>{name} (tidak terpasang)</translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message>
        <source>Articles</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Search all articles</source>
        <translation>Cari di semua artikel</translation>
    </message>
    <message>
        <source>Search headlines and texts, in both languages</source>
        <translation>Cari di judul dan naskah, dalam kedua bahasa</translation>
    </message>
    <message>
        <source>Paused, {count} waiting</source>
        <translation>Dijeda, {count} menunggu</translation>
    </message>
    <message>
        <source>{count} waiting</source>
        <translation>{count} menunggu</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Lanjutkan</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Jeda</translation>
    </message>
    <message>
        <source>Go on with the queue</source>
        <translation>Lanjutkan antrean</translation>
    </message>
    <message>
        <source>Pause the queue</source>
        <translation>Jeda antrean</translation>
    </message>
</context>
<context>
    <name>State</name>
    <message>
        <source>Waiting</source>
        <translation>Menunggu</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Membaca</translation>
    </message>
    <message>
        <source>Preparing the translator</source>
        <translation>Menyiapkan penerjemah</translation>
    </message>
    <message>
        <source>Translating</source>
        <translation>Menerjemahkan</translation>
    </message>
    <message>
        <source>Writing the abstract</source>
        <translation>Menulis abstrak</translation>
    </message>
    <message>
        <source>Gist ready</source>
        <translation>Inti siap</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Selesai</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Dihentikan</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Gagal</translation>
    </message>
</context>
<context>
    <name>Stories</name>
    <message>
        <source>A story brief is of at most {most} articles; {count} are selected.</source>
        <translation>Ikhtisar peristiwa dibuat dari paling banyak {most} artikel; yang dipilih {count}.</translation>
    </message>
    <message>
        <source>Select those that are about one event.</source>
        <translation>Pilih yang membahas satu peristiwa.</translation>
    </message>
    <message>
        <source>These articles are one and the same text: {names}.</source>
        <translation>Artikel-artikel ini adalah naskah yang sama: {names}.</translation>
    </message>
    <message>
        <source>Select an article with a text of its own, too.</source>
        <translation>Pilih juga artikel dengan naskah tersendiri.</translation>
    </message>
    <message>
        <source>Kabar found no fact that two of these articles share.</source>
        <translation>Kabar tidak menemukan fakta yang sama di dua dari artikel-artikel ini.</translation>
    </message>
    <message>
        <source>They may be about different events.</source>
        <translation>Mungkin isinya tentang peristiwa yang berbeda.</translation>
    </message>
    <message>
        <source>Too short for a summary, so the brief has every sentence of it: {names}.</source>
        <translation>Terlalu pendek untuk diringkas, jadi setiap kalimatnya ada di ikhtisar: {names}.</translation>
    </message>
    <message>
        <source>Left out of the story brief: {names}.</source>
        <translation>Tidak masuk ikhtisar peristiwa: {names}.</translation>
    </message>
    <message>
        <source>When they are translated, make the brief again.</source>
        <translation>Setelah diterjemahkan, buat ikhtisarnya lagi.</translation>
    </message>
</context>
<context>
    <name>StoryPage</name>
    <message>
        <source>Story brief</source>
        <translation>Ikhtisar peristiwa</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Ekspor…</translation>
    </message>
    <message>
        <source>Export the story brief (Ctrl+E)</source>
        <translation>Ekspor ikhtisar peristiwa (Ctrl+E)</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Salin</translation>
    </message>
    <message>
        <source>Copy the whole story brief</source>
        <translation>Salin seluruh ikhtisar peristiwa</translation>
    </message>
    <message>
        <source>Story brief; each point leads to the sentence that says it</source>
        <translation>Ikhtisar peristiwa; setiap pokok menuju ke kalimat sumbernya</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n artikel</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n different text(s)</source>
        <translation>
            <numerusform>%n naskah berbeda</numerusform>
        </translation>
    </message>
    <message>
        <source>The reports disagree</source>
        <translation>Angka yang berbeda</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>Pokok</translation>
    </message>
    <message>
        <source>only {names}</source>
        <translation>hanya {names}</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Sumber</translation>
    </message>
    <message>
        <source>the same text as {outlet}</source>
        <translation>naskah yang sama dengan {outlet}</translation>
    </message>
</context>
<context>
    <name>SummaryView</name>
    <message>
        <source>Short</source>
        <translation>Pendek</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>Sedang</translation>
    </message>
    <message>
        <source>Long</source>
        <translation>Panjang</translation>
    </message>
    <message>
        <source>Short summary (Ctrl+1)</source>
        <translation>Ringkasan pendek (Ctrl+1)</translation>
    </message>
    <message>
        <source>Medium summary (Ctrl+2)</source>
        <translation>Ringkasan sedang (Ctrl+2)</translation>
    </message>
    <message>
        <source>Long summary (Ctrl+3)</source>
        <translation>Ringkasan panjang (Ctrl+3)</translation>
    </message>
    <message>
        <source>Copy as &amp;bullets</source>
        <translation>Salin sebagai &amp;butir</translation>
    </message>
    <message>
        <source>Copy as &amp;prose</source>
        <translation>Salin sebagai &amp;paragraf</translation>
    </message>
    <message>
        <source>Copy with the &amp;originals</source>
        <translation>Salin beserta &amp;naskah asli</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Ringkasan</translation>
    </message>
    <message>
        <source>Rearranged – restore</source>
        <translation>Susunan diubah – pulihkan</translation>
    </message>
    <message>
        <source>You have rearranged the points. Show them as Kabar chose them again; your wording stays.</source>
        <translation>Anda telah mengubah susunan pokok. Tampilkan lagi seperti pilihan Kabar; kata-kata Anda tetap.</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>Asli</translation>
    </message>
    <message>
        <source>Show the points in the original language (Ctrl+I)</source>
        <translation>Tampilkan pokok-pokok dalam bahasa asli (Ctrl+I)</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Salin</translation>
    </message>
    <message>
        <source>Copy the points as bullets</source>
        <translation>Salin pokok-pokok sebagai butir</translation>
    </message>
    <message>
        <source>Not yet.</source>
        <translation>Belum ada.</translation>
    </message>
    <message>
        <source>No summary of this article.</source>
        <translation>Artikel ini tidak punya ringkasan.</translation>
    </message>
</context>
<context>
    <name>Tone</name>
    <message>
        <source>Note</source>
        <translation>Catatan</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Masalah</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Selesai</translation>
    </message>
</context>
<context>
    <name>Versions</name>
    <message numerus="yes">
        <source>%n sentence(s) new</source>
        <translation>
            <numerusform>%n kalimat baru</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sentence(s) changed</source>
        <translation>
            <numerusform>%n kalimat berubah</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sentence(s) gone</source>
        <translation>
            <numerusform>%n kalimat hilang</numerusform>
        </translation>
    </message>
    <message>
        <source>headline changed</source>
        <translation>judul berubah</translation>
    </message>
    <message>
        <source>Changed since {moment}: {what}.</source>
        <translation>Berubah sejak {moment}: {what}.</translation>
    </message>
</context>
<context>
    <name>WatchedFolder</name>
    <message>
        <source>The watched folder “{folder}” cannot be looked into.</source>
        <translation>Folder pantauan “{folder}” tidak dapat dibuka.</translation>
    </message>
    <message>
        <source>Watching goes on when it is back; if it has moved, choose it again in the settings.</source>
        <translation>Pemantauan berlanjut begitu folder itu ada lagi; jika sudah dipindahkan, pilih lagi di setelan.</translation>
    </message>
</context>
<context>
    <name>Welcome</name>
    <message>
        <source>Drop Indonesian articles here</source>
        <translation>Seret artikel berbahasa Indonesia ke sini</translation>
    </message>
    <message>
        <source>Kabar cleans the page, summarizes it, translates it into English and shows every sentence beside its original. It reads saved web pages, Word, PDF, e‑mail and text files. Drop many at once: the gist of each comes first.</source>
        <translation>Kabar membersihkan laman, meringkasnya, menerjemahkannya ke bahasa Inggris, dan menampilkan setiap kalimat di samping naskah aslinya. Kabar membaca laman web tersimpan serta berkas Word, PDF, surel, dan teks. Seret banyak sekaligus: inti setiap artikel muncul lebih dulu.</translation>
    </message>
    <message>
        <source>Open files…</source>
        <translation>Buka berkas…</translation>
    </message>
    <message>
        <source>Paste text</source>
        <translation>Tempel teks</translation>
    </message>
    <message>
        <source>Try the sample article</source>
        <translation>Coba artikel contoh</translation>
    </message>
    <message>
        <source>Nothing leaves this computer: the translator is part of Kabar, and no network is used.
It is a machine’s translation. Check quotations against the original before you publish.</source>
        <translation>Tidak ada yang keluar dari komputer ini: penerjemahnya bagian dari Kabar, dan jaringan tidak dipakai.
Ini terjemahan mesin. Cocokkan kutipan dengan naskah asli sebelum Anda menerbitkannya.</translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <source>Main tools</source>
        <translation>Alat utama</translation>
    </message>
    <message>
        <source>Translator</source>
        <translation>Penerjemah</translation>
    </message>
    <message>
        <source>The checkpoint that translates the next articles</source>
        <translation>Model yang menerjemahkan artikel berikutnya</translation>
    </message>
    <message>
        <source>Offline: nothing leaves this computer</source>
        <translation>Luring: data tetap di komputer ini</translation>
    </message>
    <message>
        <source>Progress of the translation</source>
        <translation>Kemajuan penerjemahan</translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n menunggu</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>On hold: %n article(s) waiting</source>
        <translation>
            <numerusform>Ditahan: %n artikel menunggu</numerusform>
        </translation>
    </message>
    <message>
        <source>Making the story brief</source>
        <translation>Membuat ikhtisar peristiwa</translation>
    </message>
    <message>
        <source>Translator ready</source>
        <translation>Penerjemah siap</translation>
    </message>
</context>
<context>
    <name>Wording</name>
    <message>
        <source>Language unsure</source>
        <translation>Bahasa belum pasti</translation>
    </message>
</context>
</TS>
