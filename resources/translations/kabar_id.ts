<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="id">
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
        <translation>Salin dengan &amp;naskah asli</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>&amp;Pilih semua</translation>
    </message>
    <message>
        <source>&amp;Edit the English of this line</source>
        <translation>Sunting bahasa &amp;Inggris baris ini</translation>
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
        <translation>&amp;Cari di semua artikel</translation>
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
        <source>Summary in the &amp;original language</source>
        <translation>Ringkasan dalam &amp;bahasa asli</translation>
    </message>
    <message>
        <source>&amp;English only</source>
        <translation>Bahasa &amp;Inggris saja</translation>
    </message>
    <message>
        <source>&amp;Larger text</source>
        <translation>Teks lebih b&amp;esar</translation>
    </message>
    <message>
        <source>S&amp;maller text</source>
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
        <source>&amp;Go to the list of articles</source>
        <translation>Ke daf&amp;tar artikel</translation>
    </message>
    <message>
        <source>Go to the &amp;article</source>
        <translation>Ke &amp;artikel</translation>
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
        <translation>Tampilkan dasar sebuah pokok ringkasan</translation>
    </message>
    <message>
        <source>Back to the summary</source>
        <translation>Kembali ke ringkasan</translation>
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
        <translation>Isinya adalah yang sudah diterjemahkan sejauh ini.</translation>
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
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n artikel</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing found for “{words}”</source>
        <translation>Tidak ada yang cocok dengan “{words}”</translation>
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
        <translation>Sunting bahasa Inggrisnya (F2)</translation>
    </message>
    <message>
        <source>Evidence of point {numbers} of the summary.</source>
        <translation>Bukti untuk pokok {numbers} dalam ringkasan.</translation>
    </message>
    <message>
        <source>This paragraph seems to be in {language}.</source>
        <translation>Paragraf ini tampaknya dalam {language}.</translation>
    </message>
    <message>
        <source>Edited by you. The machine said: {text}</source>
        <translation>Anda sunting. Terjemahan mesin: {text}</translation>
    </message>
</context>
<context>
    <name>PairsEditing</name>
    <message>
        <source>The English of the sentence</source>
        <translation>Bahasa Inggris kalimat ini</translation>
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
        <translation>Anda sunting</translation>
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
        <translation>Salin dengan &amp;naskah asli</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>&amp;Pilih semua</translation>
    </message>
    <message>
        <source>&amp;Edit the English</source>
        <translation>Sunting bahasa &amp;Inggrisnya</translation>
    </message>
    <message>
        <source>&amp;Find…</source>
        <translation>&amp;Cari…</translation>
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
        <translation>Periksa pencetaknya, atau ekspor PDF lalu cetak itu.</translation>
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
        <source>page furniture</source>
        <translation>perabot laman</translation>
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
        <translation>nomor halaman</translation>
    </message>
    <message>
        <source>editor credit</source>
        <translation>nama penyunting</translation>
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
        <source>What was removed from the page, with reasons</source>
        <translation>Yang dibuang dari laman, dengan alasannya</translation>
    </message>
    <message numerus="yes">
        <source>Removed from the page: %n piece(s)</source>
        <translation>
            <numerusform>Dibuang dari laman: %n potongan</numerusform>
        </translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>Kembalikan</translation>
    </message>
    <message>
        <source>Put this piece back into the article, and translate it</source>
        <translation>Kembalikan potongan ini ke artikel, lalu terjemahkan</translation>
    </message>
</context>
<context>
    <name>Sentences</name>
    <message>
        <source>English</source>
        <translation>English</translation>
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
        <source>Processor threads</source>
        <translation>Utas prosesor</translation>
    </message>
    <message>
        <source>How many translate at a time. Fewer leave more of the computer to other programs.</source>
        <translation>Berapa banyak yang menerjemahkan sekaligus. Makin sedikit, makin leluasa program lain.</translation>
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
        <source>Briefs beside their articles</source>
        <translation>Ikhtisar di samping artikel</translation>
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
        <translation>Salin dengan &amp;naskah asli</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Ringkasan</translation>
    </message>
    <message>
        <source>Points of the summary; each leads to the sentences that say it</source>
        <translation>Pokok-pokok ringkasan; masing-masing membuka kalimat dasarnya</translation>
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
        <translation>Lepaskan artikel berbahasa Indonesia di sini</translation>
    </message>
    <message>
        <source>Kabar cleans the page, summarizes it, translates it into English and shows every sentence beside its original. It reads saved web pages, Word, PDF, e-mail and text files; several at once are read one after the other.</source>
        <translation>Kabar membersihkan laman, meringkasnya, menerjemahkannya ke bahasa Inggris, dan menampilkan setiap kalimat di samping naskah aslinya. Yang dibaca: laman web tersimpan, berkas Word, PDF, surel, dan teks; beberapa sekaligus dibaca satu per satu.</translation>
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
Ini terjemahan mesin. Periksa kutipan dengan naskah asli sebelum Anda menerbitkannya.</translation>
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
        <translation>Luring: tidak ada yang keluar dari komputer ini</translation>
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
        <source>Translator ready</source>
        <translation>Penerjemah siap</translation>
    </message>
</context>
</TS>
