"""From a raw news file to an `Article`: what each line is, and where it stands."""

from knowledge.reading.article import read_article
from knowledge.reading.files import read_file
from knowledge.reading.folder import Reading, article_files, read_folder

__all__ = ["Reading", "article_files", "read_article", "read_file", "read_folder"]
