"""The recipe of Kabar's bundled Indonesian→English translator: prepare, train, evaluate, export. See README.md."""
